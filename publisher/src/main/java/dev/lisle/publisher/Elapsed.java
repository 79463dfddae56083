package dev.lisle.publisher;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Since when, by the wall clock and by one that only runs forward: either may have been stopped or set meanwhile. */
record Elapsed(Clock clock, Instant start, long startNanos) {
    static Elapsed from(Clock clock) {
        return new Elapsed(clock, clock.instant(), System.nanoTime());
    }

    /** How long, by the clock that says more. */
    Duration now() {
        Duration monotonic = Duration.ofNanos(System.nanoTime() - startNanos);
        Duration wall = Duration.between(start, clock.instant()).abs();
        return monotonic.compareTo(wall) > 0 ? monotonic : wall;
    }
}
