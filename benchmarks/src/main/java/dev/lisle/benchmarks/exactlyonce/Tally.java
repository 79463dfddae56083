package dev.lisle.benchmarks.exactlyonce;

import java.util.concurrent.atomic.AtomicInteger;

/** What became of all chains, counted from the emulator's truth. */
final class Tally {
    final AtomicInteger chains = new AtomicInteger();
    final AtomicInteger live = new AtomicInteger();
    final AtomicInteger failed = new AtomicInteger();
    final AtomicInteger unknown = new AtomicInteger();
    final AtomicInteger wronglyUnknown = new AtomicInteger();
    final AtomicInteger duplicates = new AtomicInteger();
    final AtomicInteger unreported = new AtomicInteger();
    final AtomicInteger wrongIds = new AtomicInteger();
    final AtomicInteger crashes = new AtomicInteger();
    final AtomicInteger calls = new AtomicInteger();
    final AtomicInteger faults = new AtomicInteger();

    /** For programs. */
    @Override
    public String toString() {
        return "chains=" + chains + " live=" + live + " failed=" + failed + " unknown=" + unknown + " wrongly_unknown="
                + wronglyUnknown + " crashes=" + crashes + " calls=" + calls + " faults=" + faults + " wrong_ids="
                + wrongIds + " duplicates=" + duplicates + " unreported=" + unreported;
    }
}
