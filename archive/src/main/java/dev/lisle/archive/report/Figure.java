package dev.lisle.archive.report;

import org.jspecify.annotations.Nullable;

/**
 * One number of a report.
 *
 * @param name for programs, such as {@code followers_gained}
 * @param words for people
 * @param value in the span; null if it is not known, which is not 0
 * @param before in the span before; null if it is not known
 * @param note what is to be known about it, such as that days are missing; empty if nothing
 */
public record Figure(
        String name,
        String words,
        @Nullable Long value,
        @Nullable Long before,
        String note) {
    /** The change in percent, rounded; null if one of both is not known or there was nothing before. */
    public @Nullable Long changeInPercent() {
        return value == null || before == null || before == 0
                ? null
                : Math.round((value - before) * 100.0 / Math.abs(before));
    }
}
