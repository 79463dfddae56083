package dev.lisle.publisher.plans;

import dev.lisle.client.containers.ReplyControl;
import dev.lisle.publisher.drafts.Media;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One post of a chain to be.
 *
 * @param text as it will be published, decorations included; empty only if there are media
 * @param length of the text, by the chosen way of counting
 * @param media none, one, or up to 20 that become a carousel
 * @param topicTag null for none
 * @param replyControl null leaves it to Meta
 */
public record PlannedPart(
        String text,
        int length,
        List<Media> media,
        @Nullable String topicTag,
        @Nullable ReplyControl replyControl) {
    /** Copies the list. */
    public PlannedPart {
        media = List.copyOf(media);
    }
}
