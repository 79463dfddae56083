package dev.lisle.publisher.internal.decide;

import java.time.Duration;

/**
 * When a container is likely to be ready, from what its kind took lately.
 *
 * @param first nobody looks much earlier
 * @param by if it was not ready then, it mostly is by now; never before {@code first}
 */
public record Expected(Duration first, Duration by) {
    /** Nothing is known. */
    public static final Expected NOTHING = new Expected(Duration.ZERO, Duration.ZERO);
}
