package dev.lisle.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time of which an archive has all that the account published.
 *
 * @param from its beginning; null for the account's
 * @param until when the list was gone through last
 */
public record Coverage(@Nullable Instant from, Instant until) {
    /** Whether everything from that moment on is there, up to {@link #until}. */
    public boolean covers(Instant start) {
        return from == null || !from.isAfter(start);
    }

    /** Both, if the later one begins before this one ends; else the later one alone. */
    Coverage with(Coverage later) {
        Instant start = later.from;
        boolean leavesAGap = start != null && start.isAfter(until);
        boolean isNarrower = start != null && (from == null || from.isBefore(start));
        return leavesAGap || !isNarrower ? later : new Coverage(from, later.until);
    }
}
