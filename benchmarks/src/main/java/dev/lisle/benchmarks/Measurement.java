package dev.lisle.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/**
 * What one run of a piece of work cost this thread: the median of several after a warm-up. Time is that of the processor, so
 * that other work on the machine does not count.
 *
 * @param nanos the time of the processor in nanoseconds
 * @param bytes what was allocated
 */
record Measurement(long nanos, long bytes) {
    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long WARM_UP_NANOS = 2_000_000_000L;

    /** Work whose result is used, so that the compiler cannot leave it out. */
    interface Work extends ToIntFunction<String> {}

    /** Warms up for two seconds, then runs the work so many times. */
    static Measurement of(String input, int runs, Work work) {
        long sink = 0;
        for (long start = now(); now() - start < WARM_UP_NANOS; ) {
            sink += work.applyAsInt(input);
        }
        List<Measurement> measured = new ArrayList<>(runs);
        for (int i = 0; i < runs; i++) {
            long bytes = allocated();
            long start = now();
            sink += work.applyAsInt(input);
            measured.add(new Measurement(now() - start, allocated() - bytes));
        }
        if (sink == Long.MIN_VALUE) {
            throw new IllegalStateException("never so");
        }
        return new Measurement(median(measured, Measurement::nanos), median(measured, Measurement::bytes));
    }

    private static long median(List<Measurement> measured, ToLongFunction<Measurement> what) {
        return measured.stream()
                .sorted(Comparator.comparingLong(what))
                .skip(measured.size() / 2)
                .mapToLong(what)
                .findFirst()
                .orElseThrow();
    }

    private static long now() {
        return THREAD.getCurrentThreadCpuTime();
    }

    private static long allocated() {
        return THREAD.getCurrentThreadAllocatedBytes();
    }
}
