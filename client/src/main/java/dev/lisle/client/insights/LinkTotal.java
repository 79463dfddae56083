package dev.lisle.client.insights;

import dev.lisle.client.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * How often a link was clicked.
 *
 * @param link where it leads
 */
public record LinkTotal(long value, @Nullable WebAddress link) {}
