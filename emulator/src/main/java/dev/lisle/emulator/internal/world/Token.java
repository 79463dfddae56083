package dev.lisle.emulator.internal.world;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * A user token.
 *
 * @param text what the caller sends
 * @param kind how long it lives
 * @param app whose token it is to the developer
 * @param owner whose account it opens
 * @param scopes what it opens
 * @param issuedAt when it was made
 */
public record Token(String text, Kind kind, RegisteredApp app, Person owner, Set<Scope> scopes, Instant issuedAt) {
    /** How long a token lives. */
    public enum Kind {
        /** An hour. */
        SHORT_LIVED(Duration.ofHours(1)),
        /** 60 days. */
        LONG_LIVED(Duration.ofDays(60));

        private final Duration life;

        Kind(Duration life) {
            this.life = life;
        }

        /** How long that is. */
        public Duration life() {
            return life;
        }
    }

    /** Takes its own copy of the scopes. */
    public Token {
        scopes = Set.copyOf(scopes);
    }

    /** When it ends. */
    public Instant expiresAt() {
        return issuedAt.plus(kind.life());
    }

    /** Whether its time has passed. */
    public boolean expiredAt(Instant now) {
        return !now.isBefore(expiresAt());
    }

    @Override
    public String toString() {
        return "Token[kind=" + kind + ", owner=" + owner.username() + ", scopes=" + scopes + "]";
    }
}
