package dev.lisle.client.containers;

import dev.lisle.client.OpenEnum;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that Meta says of a new container.
 *
 * @param story whether it was shared to Instagram Stories; null where Meta says it only of the published post
 * @param unknown fields that this release does not know, by their name; empty when there are none
 */
public record Created(ContainerId id, @Nullable OpenEnum<StoryStatus> story, Map<String, @Nullable Object> unknown) {}
