package dev.lisle.emulator.internal.world;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * What an account has allowed an app.
 *
 * @param app whom
 * @param person who
 * @param scopes what
 * @param until when it ends unless a refresh extends it
 */
public record Grant(RegisteredApp app, Person person, Set<Scope> scopes, Instant until) {
    /** How long a grant holds: 90 days. */
    public static final Duration LIFE = Duration.ofDays(90);

    /** Takes its own copy of the scopes. */
    public Grant {
        scopes = Set.copyOf(scopes);
    }

    /** Whether it holds at that moment. */
    public boolean holdsAt(Instant now) {
        return now.isBefore(until);
    }
}
