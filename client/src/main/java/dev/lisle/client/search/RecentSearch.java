package dev.lisle.client.search;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that the account searched for.
 *
 * @param query the words
 * @param timestamp when
 * @param unknown fields that this release does not know, by their name; empty when there are none
 */
public record RecentSearch(
        @Nullable String query, @Nullable Instant timestamp, Map<String, @Nullable Object> unknown) {}
