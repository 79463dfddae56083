package dev.lisle.publisher;

import dev.lisle.client.OpenEnum;
import dev.lisle.client.WebAddress;
import dev.lisle.client.containers.StoryStatus;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.plans.PlannedPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part that is live.
 *
 * @param permalink its page; null if Meta did not say it, which does not mean that the post is not there
 * @param part what was planned
 * @param suspectedDuplicates equal posts that may be this one again, after a publish was sent twice; look at them, nothing is
 *     deleted. Almost always empty
 * @param story whether it was shared to Instagram Stories; null if that was not asked for, or Meta did not say
 */
public record PublishedPart(
        PostId id,
        @Nullable WebAddress permalink,
        PlannedPart part,
        List<PostId> suspectedDuplicates,
        @Nullable OpenEnum<StoryStatus> story) {
    /** Copies the list. */
    public PublishedPart {
        suspectedDuplicates = List.copyOf(suspectedDuplicates);
    }

    /** A part of which nothing is known of Stories. */
    public PublishedPart(
            PostId id, @Nullable WebAddress permalink, PlannedPart part, List<PostId> suspectedDuplicates) {
        this(id, permalink, part, suspectedDuplicates, null);
    }
}
