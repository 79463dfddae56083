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
}
