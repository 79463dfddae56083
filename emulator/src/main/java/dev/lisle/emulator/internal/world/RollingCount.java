package dev.lisle.emulator.internal.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;

/** Counts what happened in the last 24 hours, and refuses what would be too much. May be shared between threads. */
public final class RollingCount {
    /** The window of every quota. */
    public static final Duration WINDOW = Duration.ofDays(1);

    private final int total;
    private final ArrayDeque<Instant> taken = new ArrayDeque<>();

    RollingCount(int total) {
        this.total = total;
    }

    /** How much is allowed. */
    public int total() {
        return total;
    }

    /** How much of it is used. */
    public synchronized int used(Instant now) {
        Instant windowStart = now.minus(WINDOW);
        while (!taken.isEmpty() && !taken.getFirst().isAfter(windowStart)) {
            taken.removeFirst();
        }
        return taken.size();
    }

    /** Takes one, if there is one left. */
    public synchronized boolean take(Instant now) {
        if (used(now) >= total) {
            return false;
        }
        taken.addLast(now);
        return true;
    }
}
