package dev.lisle.outbox.quotas;

import java.time.Instant;
import java.util.List;

/**
 * What is known of one quota of one account.
 *
 * @param total how many may be used in one window; 0 or more
 * @param ours the moments at which this outbox used one, in any order; those older than the window do not matter
 * @param others how many somebody else used, as far as Meta's last answer told: its count less ours of then; 0 or more
 * @param asked the moment of that answer. When the others were used is not known, so they are taken to count until a whole window
 *     after it
 */
public record Usage(int total, List<Instant> ours, int others, Instant asked) {
    /** Copies the list. */
    public Usage {
        if (total < 0 || others < 0) {
            throw new IllegalArgumentException(
                    "A quota of " + total + " with " + others + " used by others is none. Both are 0 or more.");
        }
        ours = List.copyOf(ours);
    }

    /** With nothing used by others, as long as Meta has not been asked. */
    public static Usage counted(int total, List<Instant> ours) {
        return new Usage(total, ours, 0, Instant.EPOCH);
    }

    /**
     * From Meta's answer: whatever it counts beyond {@code ours} was used by others.
     *
     * @param used how many Meta counts in the window that ends at {@code asked}
     */
    public static Usage answered(int total, List<Instant> ours, long used, Instant asked) {
        Instant start = asked.minus(QuotaPlanner.WINDOW);
        long counted = ours.stream()
                .filter(moment -> moment.isAfter(start) && !moment.isAfter(asked))
                .count();
        return new Usage(total, ours, (int) Math.min(Integer.MAX_VALUE, Math.max(0, used - counted)), asked);
    }
}
