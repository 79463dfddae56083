package dev.lisle.benchmarks.exactlyonce;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.zip.CRC32;

/** What became of all work, counted from the emulator's truth. */
final class Tally {
    final AtomicInteger duplicates = new AtomicInteger();
    final AtomicInteger unreported = new AtomicInteger();
    final AtomicInteger wrongIds = new AtomicInteger();

    /** Posts that are live although they were said to be deleted. */
    final AtomicInteger undeleted = new AtomicInteger();

    /** Chains that are called whole and whose posts do not answer one another in order. */
    final AtomicInteger outOfLine = new AtomicInteger();

    final AtomicInteger crashes = new AtomicInteger();
    final AtomicInteger calls = new AtomicInteger();
    final AtomicInteger faults = new AtomicInteger();
    private final Map<Work, Ends> ends = new EnumMap<>(Work.class);
    private final ConcurrentNavigableMap<Long, Fate> fates = new ConcurrentSkipListMap<>();

    Tally() {
        for (Work work : Work.values()) {
            ends.put(work, new Ends());
        }
    }

    /** How work of one kind ended; {@code wronglyUnknown} is what could have been told at the time. */
    record Ends(AtomicInteger done, AtomicInteger failed, AtomicInteger unknown, AtomicInteger wronglyUnknown) {
        Ends() {
            this(new AtomicInteger(), new AtomicInteger(), new AtomicInteger(), new AtomicInteger());
        }

        void count(End end) {
            (switch (end) {
                        case DONE -> done;
                        case FAILED -> failed;
                        case UNKNOWN -> unknown;
                    })
                    .incrementAndGet();
        }

        int all() {
            return done.get() + failed.get() + unknown.get();
        }
    }

    Ends of(Work work) {
        return Objects.requireNonNull(ends.get(work));
    }

    void add(Fate fate) {
        fates.put(fate.seed(), fate);
        fate.works().forEach((work, end) -> of(work).count(end));
        crashes.addAndGet(fate.crashes());
        calls.addAndGet(fate.calls());
        faults.addAndGet(fate.faults());
    }

    /** What became of each chain, by seed. */
    List<Fate> fates() {
        return List.copyOf(fates.values());
    }

    /** Whether all that is claimed held. */
    boolean isClean() {
        return duplicates.get() == 0
                && unreported.get() == 0
                && wrongIds.get() == 0
                && undeleted.get() == 0
                && outOfLine.get() == 0
                && ends.values().stream().allMatch(one -> one.wronglyUnknown().get() == 0);
    }

    /** A line for each kind of work, for people. */
    String table() {
        StringBuilder table = new StringBuilder();
        ends.forEach((work, one) -> table.append(String.format(
                Locale.ROOT,
                "%-8s %6d: %6d done, %4d failed and reported, %4d unknown (%.2f %%), %d of them wrongly%n",
                work.name().toLowerCase(Locale.ROOT),
                one.all(),
                one.done().get(),
                one.failed().get(),
                one.unknown().get(),
                100.0 * one.unknown().get() / Math.max(one.all(), 1),
                one.wronglyUnknown().get())));
        return table.toString();
    }

    /** For programs. */
    @Override
    public String toString() {
        Ends chains = of(Work.CHAIN);
        return "chains=" + chains.all() + " reposts=" + of(Work.REPOST).all() + " deletions="
                + of(Work.DELETION).all() + " repairs=" + of(Work.REPAIR).all() + " done=" + sum(Ends::done)
                + " failed="
                + sum(Ends::failed) + " unknown=" + sum(Ends::unknown) + " wrongly_unknown="
                + sum(Ends::wronglyUnknown) + " crashes=" + crashes + " calls=" + calls + " faults=" + faults
                + " undeleted=" + undeleted + " out_of_line=" + outOfLine + " wrong_ids=" + wrongIds + " duplicates="
                + duplicates + " unreported=" + unreported + " fates=" + fingerprint();
    }

    /** The same for two runs in which the same became of every chain. */
    private String fingerprint() {
        CRC32 sum = new CRC32();
        sum.update(fates().toString().getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    private int sum(Function<Ends, AtomicInteger> which) {
        return ends.values().stream().mapToInt(one -> which.apply(one).get()).sum();
    }
}
