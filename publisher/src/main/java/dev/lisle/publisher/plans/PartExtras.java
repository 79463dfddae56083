package dev.lisle.publisher.plans;

import dev.lisle.client.containers.Story;
import dev.lisle.client.containers.TextExtras;
import dev.lisle.client.containers.TextSpan;
import dev.lisle.client.locations.LocationId;
import dev.lisle.client.posts.PostId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one post of a chain carries beside its text, media and topic.
 *
 * @param quote the post to quote; null for none
 * @param location the place to name; null for none
 * @param countries where it can be seen; empty for everywhere
 * @param spoilers ranges of the part's text that are hidden
 * @param approvesReplies whether replies stay hidden until they are approved
 * @param story how it is shared to Instagram Stories; null for not at all
 * @param attached what only a text post can carry: link, poll, GIF, text attachment, or being a ghost
 */
public record PartExtras(
        @Nullable PostId quote,
        @Nullable LocationId location,
        List<String> countries,
        List<TextSpan> spoilers,
        boolean approvesReplies,
        @Nullable Story story,
        TextExtras attached) {
    /** Nothing. */
    public static final PartExtras NONE = new PartExtras(
            null, null, List.of(), List.of(), false, null, new TextExtras(null, null, null, null, false));

    /** Copies the lists. */
    public PartExtras {
        countries = List.copyOf(countries);
        spoilers = List.copyOf(spoilers);
    }
}
