package dev.lisle.emulator.internal.world;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * A long-lived user token.
 *
 * @param text what the caller sends
 * @param owner whose token it is
 * @param scopes what it opens
 * @param issuedAt when it was made
 */
public record Token(String text, Person owner, Set<Scope> scopes, Instant issuedAt) {
    /** How long it lives: 60 days. */
    static final Duration LIFE = Duration.ofDays(60);

    /** Takes its own copy of the scopes. */
    public Token {
        scopes = Set.copyOf(scopes);
    }

    /** Whether its time has passed. */
    public boolean expiredAt(Instant now) {
        return !now.isBefore(issuedAt.plus(LIFE));
    }

    @Override
    public String toString() {
        return "Token[owner=" + owner.username() + ", scopes=" + scopes + "]";
    }
}
