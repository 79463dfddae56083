package dev.lisle.unofficial.internal;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Marks under which posts are sent: the time in milliseconds, and never the same twice. The original's seconds made two
 * posts of one second collide.
 */
final class UploadIds {
    private final Clock clock;
    private final AtomicLong last = new AtomicLong();

    UploadIds(Clock clock) {
        this.clock = clock;
    }

    long next() {
        long now = clock.millis();
        return last.updateAndGet(previous -> Math.max(previous + 1, now));
    }
}
