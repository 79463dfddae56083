package dev.lisle.client.posts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The poll of a post and how it stands.
 *
 * @param options the answers in their order
 * @param totalVotes how many voted
 * @param expiresAt when it ends
 * @param unknown fields that this release does not know, by their name; empty when there are none
 * @see <a href="https://developers.facebook.com/documentation/threads/create-posts/polls">Polls</a>
 */
public record PollResult(
        List<PollOption> options,
        @Nullable Long totalVotes,
        @Nullable Instant expiresAt,
        Map<String, @Nullable Object> unknown) {
    /** Copies the list. */
    public PollResult {
        options = List.copyOf(options);
    }
}
