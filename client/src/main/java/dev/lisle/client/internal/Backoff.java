package dev.lisle.client.internal;

import dev.lisle.client.time.Pause;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Waits that double from attempt to attempt, up to a ceiling, with jitter so that many callers do not come back at once. */
public record Backoff(Pause pause, RandomGenerator random) {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration CEILING = Duration.ofSeconds(8);

    /** Between half and the whole of the doubled wait. */
    Duration afterAttempt(int attempt) {
        long whole = Math.min(FIRST.toMillis() << (attempt - 1), CEILING.toMillis());
        return Duration.ofMillis(random.nextLong(whole / 2, whole + 1));
    }
}
