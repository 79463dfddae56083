package dev.lisle.archive.report;

import org.jspecify.annotations.Nullable;

/**
 * Posts that have an hour, a weekday or a topic in common.
 *
 * @param posts how many
 * @param average of the report's measure, of those posts of which it is known; null if it is known of none
 */
public record Group(String name, long posts, @Nullable Long average) {}
