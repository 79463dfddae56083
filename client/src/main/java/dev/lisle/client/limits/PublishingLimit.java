package dev.lisle.client.limits;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is used of each quota. A quota that was not asked for is null.
 *
 * @param posts of posts, 250 in 24 hours by Meta's pages
 * @param replies of replies, 1,000 in 24 hours
 * @param deletes of deletions, 100 in 24 hours
 * @param locationSearches of searches for places, 500 in 24 hours
 * @param searches of searches for posts; no page of Meta's names it
 * @param unknown fields that this release does not know, by their name; empty when there are none
 * @see <a href="https://developers.facebook.com/documentation/threads/troubleshooting">Publishing quota limit</a>
 */
public record PublishingLimit(
        @Nullable Quota posts,
        @Nullable Quota replies,
        @Nullable Quota deletes,
        @Nullable Quota locationSearches,
        @Nullable Quota searches,
        Map<String, @Nullable Object> unknown) {}
