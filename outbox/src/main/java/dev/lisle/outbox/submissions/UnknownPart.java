package dev.lisle.outbox.submissions;

import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.doubt.Doubt;
import java.util.List;

/**
 * The part of a submission that nobody can tell about.
 *
 * @param number which part, counted from 1
 * @param doubt whether it is live, or which post it is
 * @param candidates the posts that it may be; empty if none was found
 */
public record UnknownPart(int number, Doubt doubt, List<PostId> candidates) {
    /** Copies the list. */
    public UnknownPart {
        candidates = List.copyOf(candidates);
    }
}
