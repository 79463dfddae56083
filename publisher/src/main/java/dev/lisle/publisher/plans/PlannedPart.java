package dev.lisle.publisher.plans;

import dev.lisle.client.containers.PostOptions;
import dev.lisle.client.containers.ReplyControl;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.text.Link;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One post of a chain to be.
 *
 * @param text as it will be published, decorations included; empty only if there are media or a link attachment
 * @param length of the text, by the chosen way of counting
 * @param media none, one, or up to 20 that become a carousel
 * @param topicTag null for none
 * @param replyControl null leaves it to Meta
 * @param extras whatever else it carries
 */
public record PlannedPart(
        String text,
        int length,
        List<Media> media,
        @Nullable String topicTag,
        @Nullable ReplyControl replyControl,
        PartExtras extras) {
    /** Copies the list. */
    public PlannedPart {
        media = List.copyOf(media);
    }

    /** A part without extras. */
    public PlannedPart(
            String text,
            int length,
            List<Media> media,
            @Nullable String topicTag,
            @Nullable ReplyControl replyControl) {
        this(text, length, media, topicTag, replyControl, PartExtras.NONE);
    }

    /** What is to be sent with its container, as a reply to {@code parent} or, if that is null, as a post of its own. */
    public PostOptions options(@Nullable PostId parent) {
        return new PostOptions(
                parent,
                replyControl,
                topicTag,
                extras.quote(),
                extras.location(),
                extras.countries(),
                extras.spoilers(),
                extras.approvesReplies(),
                extras.story());
    }

    /** Whether its media, one or more of them, are marked as spoilers; Meta hides a carousel as a whole. */
    public boolean hidesMedia() {
        return media.stream().anyMatch(Media::isSpoiler);
    }

    /** The link of which Meta will show a card: the attached one, else the first of a text that stands alone; null for none. */
    public @Nullable String card() {
        URI attached = extras.attached().link();
        if (attached != null) {
            return attached.toString();
        }
        boolean textAlone = media.isEmpty()
                && extras.attached().poll() == null
                && extras.attached().gif() == null
                && extras.attached().textAttachment() == null;
        return textAlone ? Link.in(text).stream().findFirst().map(Link::url).orElse(null) : null;
    }
}
