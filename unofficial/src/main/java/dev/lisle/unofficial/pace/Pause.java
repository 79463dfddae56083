package dev.lisle.unofficial.pace;

import java.time.Duration;

/** Waits; a test gives one that lets hours pass in no time. Implementations are thread-safe. */
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
     * @throws InterruptedException if the JVM thread is interrupted before or while it waits
     */
    void forAtLeast(Duration duration) throws InterruptedException;
}
