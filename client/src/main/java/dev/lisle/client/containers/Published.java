package dev.lisle.client.containers;

import dev.lisle.client.OpenEnum;
import dev.lisle.client.posts.PostId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that Meta says of a new post.
 *
 * @param story whether it was shared to Instagram Stories; null if it was not to be, or where Meta says it of the container
 * @param unknown fields that this release does not know, by their name; empty when there are none
 */
public record Published(PostId id, @Nullable OpenEnum<StoryStatus> story, Map<String, @Nullable Object> unknown) {}
