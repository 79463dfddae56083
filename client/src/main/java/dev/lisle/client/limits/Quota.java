package dev.lisle.client.limits;

import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One of an account's quotas. A part is null if Meta left it out.
 *
 * @param used how many were used in the moving window that ends now
 * @param total how many may be used in one window
 * @param window how long the window is
 */
public record Quota(
        @Nullable Long used, @Nullable Long total, @Nullable Duration window) {
    /** How many are left now, 0 or more; empty if Meta did not say enough. */
    public OptionalLong left() {
        return used == null || total == null ? OptionalLong.empty() : OptionalLong.of(Math.max(0, total - used));
    }
}
