package dev.lisle.outbox.submissions;

import dev.lisle.client.WebAddress;
import dev.lisle.client.posts.PostId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part that is live.
 *
 * @param permalink its page; null if Meta did not say it
 * @param seenAt when it was known to be live
 */
public record LivePost(PostId id, @Nullable WebAddress permalink, Instant seenAt) {}
