package dev.lisle.client.time;

import java.time.Duration;

/**
 * Waits. Everything in Lisle that waits does so through one of these, so that a test can let hours pass in no time.
 * Implementations are thread-safe.
 */
@FunctionalInterface
public interface Pause {
    /** Waits in real time. */
    Pause REAL = duration -> {
        if (!duration.isNegative()) {
            Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);
        }
    };

    /**
     * Returns once at least {@code duration} has passed; at once for zero or less.
     *
     * @throws InterruptedException if the thread is interrupted before or while it waits
     */
    void forAtLeast(Duration duration) throws InterruptedException;
}
