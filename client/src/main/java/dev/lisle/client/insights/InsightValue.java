package dev.lisle.client.insights;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A number, and the day for which it stands.
 *
 * @param endTime the end of the day; null if the number is of all time
 */
public record InsightValue(long value, @Nullable Instant endTime) {}
