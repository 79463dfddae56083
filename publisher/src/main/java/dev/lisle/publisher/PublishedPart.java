package dev.lisle.publisher;

import dev.lisle.client.WebAddress;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.plans.PlannedPart;
import org.jspecify.annotations.Nullable;

/**
 * A part that is live.
 *
 * @param permalink its page; null if Meta did not say it, which does not mean that the post is not there
 * @param part what was planned
 */
public record PublishedPart(PostId id, @Nullable WebAddress permalink, PlannedPart part) {}
