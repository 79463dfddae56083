package dev.lisle.emulator.internal.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;

/** Counts what happened in the last 24 hours, or in another window, and refuses what would be too much. May be shared between threads. */
public final class RollingCount {
    /** The window of most quotas. */
    public static final Duration WINDOW = Duration.ofDays(1);

    private final int total;
    private final Duration window;
    private final ArrayDeque<Instant> taken = new ArrayDeque<>();

    RollingCount(int total) {
        this(total, WINDOW);
    }

    /** Allows {@code total} in a window of that length. */
    public RollingCount(int total, Duration window) {
        this.total = total;
        this.window = window;
    }

    /** How much is allowed. */
    public int total() {
        return total;
    }

    /** How much of it is used. */
    public synchronized int used(Instant now) {
        Instant windowStart = now.minus(window);
        while (!taken.isEmpty() && !taken.getFirst().isAfter(windowStart)) {
            taken.removeFirst();
        }
        return taken.size();
    }

    /** Whether nothing is left of it. */
    public boolean isUsedUp(Instant now) {
        return used(now) >= total;
    }

    /** Takes one, if there is one left. */
    public synchronized boolean take(Instant now) {
        if (used(now) >= total) {
            return false;
        }
        taken.addLast(now);
        return true;
    }

    synchronized List<Instant> moments() {
        return List.copyOf(taken);
    }

    synchronized void restore(List<Instant> moments) {
        taken.clear();
        taken.addAll(moments);
    }
}
