package dev.lisle.emulator.internal.world;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * How many calls were made for an account in the last 24 hours, to the quarter of an hour, and how many may be. Computing
 * time is not measured but charged, so that the same calls always use as much of it. May be shared between threads.
 *
 * @see <a href="https://developers.facebook.com/docs/threads/overview#rate-limiting">Threads rate limits</a>
 */
public final class Usage {
    /** What a call costs of the quota {@code total_cputime}, of which 150 are given for each call. */
    static final int CPU_TIME_A_CALL = 15;
    /** What a call costs of the quota {@code total_time}, of which 600 are given for each call. */
    static final int TIME_A_CALL = 120;

    private static final int CPU_TIME_GIVEN_A_CALL = 150;
    private static final int TIME_GIVEN_A_CALL = 600;
    private static final int LEAST_IMPRESSIONS = 10;
    private static final Duration SLOT = Duration.ofMinutes(15);
    private static final int SLOTS = 96;

    private final int callsPerImpression;
    private final long[] calls = new long[SLOTS];
    private long newestSlot;
    private long total;

    /**
     * What is used, in whole percent of what is allowed.
     *
     * @param callCount of the number of calls
     * @param totalTime of the time that they took
     * @param totalCpuTime of the computing time that they took
     */
    public record Share(int callCount, int totalTime, int totalCpuTime) {}

    Usage(int callsPerImpression) {
        this.callsPerImpression = callsPerImpression;
    }

    /**
     * Counts a call, if one is left.
     *
     * @param impressions how often the account's posts were seen; asked only if it matters
     */
    public synchronized boolean take(Instant now, LongSupplier impressions) {
        forget(now);
        if (total >= allowed(LEAST_IMPRESSIONS) && total >= allowed(impressions.getAsLong())) {
            return false;
        }
        calls[(int) (newestSlot % SLOTS)]++;
        total++;
        return true;
    }

    /** How much is used. */
    public synchronized Share share(Instant now, long impressions) {
        forget(now);
        long allowed = Math.max(1, allowed(impressions));
        return new Share(
                percent(total, allowed),
                percent(total * TIME_A_CALL, allowed * TIME_GIVEN_A_CALL),
                percent(total * CPU_TIME_A_CALL, allowed * CPU_TIME_GIVEN_A_CALL));
    }

    private long allowed(long impressions) {
        return callsPerImpression * Math.max(LEAST_IMPRESSIONS, impressions);
    }

    private static int percent(long part, long whole) {
        return (int) Math.min(100, part * 100 / whole);
    }

    private void forget(Instant now) {
        long slot = now.getEpochSecond() / SLOT.toSeconds();
        if (slot - newestSlot >= SLOTS) {
            Arrays.fill(calls, 0);
            total = 0;
            newestSlot = slot;
        }
        while (newestSlot < slot) {
            newestSlot++;
            int index = (int) (newestSlot % SLOTS);
            total -= calls[index];
            calls[index] = 0;
        }
    }

    synchronized long[] slots(Instant now) {
        forget(now);
        return calls.clone();
    }

    synchronized void restore(long[] slots, Instant now) {
        newestSlot = now.getEpochSecond() / SLOT.toSeconds();
        System.arraycopy(slots, 0, calls, 0, SLOTS);
        total = Arrays.stream(calls).sum();
    }
}
