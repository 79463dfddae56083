package dev.lisle.emulator;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The emulator's time. It runs with real time, or stands still if the settings say so, and can be moved forward at
 * will: containers get ready, tokens grow old and quotas are freed at once. May be shared between threads.
 */
public final class EmulatorClock {
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration A_CENTURY = Duration.ofDays(36_525);

    private final InstantSource base;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private final Object moved = new Object();
    private final boolean runs;
    private boolean stopped;

    private EmulatorClock(InstantSource base, boolean runs) {
        this.base = base;
        this.runs = runs;
    }

    static EmulatorClock of(@Nullable Instant frozenAt) {
        return frozenAt == null
                ? new EmulatorClock(Clock.systemUTC(), true)
                : new EmulatorClock(InstantSource.fixed(frozenAt), false);
    }

    /** The moment it is now in the emulator. */
    public Instant instant() {
        return base.instant().plus(ahead.get());
    }

    /**
     * Moves the time forward. Zero changes nothing.
     *
     * @param by how far, at most a hundred years
     * @return the moment it is now
     * @throws IllegalArgumentException if {@code by} is negative or more than a hundred years
     * @throws DateTimeException if that moment is past the end of time
     */
    public Instant advance(Duration by) {
        if (by.isNegative() || by.compareTo(A_CENTURY) > 0) {
            throw new IllegalArgumentException("The emulator's clock can't be advanced by " + by
                    + ": it moves forward only, and at most a hundred years (PT876600H) at a time");
        }
        ahead.accumulateAndGet(by, Duration::plus);
        synchronized (moved) {
            moved.notifyAll();
        }
        listeners.forEach(Runnable::run);
        return instant();
    }

    /** The same time as a {@link Clock} in UTC, for code that takes one; it follows every later {@link #advance}. */
    public Clock asClock() {
        InstantSource source = this::instant;
        return source.withZone(ZoneOffset.UTC);
    }

    /**
     * Waits until the emulator's time has come to that moment: in real time, or until somebody moves the clock.
     *
     * @return true when it has come; false if the emulator was closed before
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public boolean awaitUntil(Instant moment) throws InterruptedException {
        synchronized (moved) {
            while (!stopped) {
                Duration left = Duration.between(instant(), moment);
                if (left.isNegative() || left.isZero()) {
                    return true;
                }
                // a millisecond more, since what is left is cut to whole ones
                moved.wait(runs ? Math.min(left.toMillis(), LONGEST_WAIT.toMillis()) + 1 : 0);
            }
            return false;
        }
    }

    /** Becomes that moment, which may lie in the past: only what is loaded from a snapshot may do this. */
    void moveTo(Instant moment) {
        ahead.set(Duration.between(base.instant(), moment));
        synchronized (moved) {
            moved.notifyAll();
        }
    }

    /** Lets go all who wait. */
    void stop() {
        synchronized (moved) {
            stopped = true;
            moved.notifyAll();
        }
    }

    void onAdvance(Runnable listener) {
        listeners.add(listener);
    }
}
