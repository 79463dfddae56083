package dev.lisle.emulator.internal.world;

import dev.lisle.emulator.internal.media.MediaReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published post, or an item of a published carousel.
 *
 * @param number its id as a number
 * @param place where it stands among all posts: later ones have greater numbers
 * @param author who published it
 * @param content what it says and shows
 * @param media what was found at the address of its picture or video
 * @param items a carousel's items in the order of display
 * @param rootId the post that began the conversation, or null if this one did
 * @param publishedAt when it was published
 * @param containerId the container that it came from; empty for a repost, which comes from none
 */
public record Post(
        long number,
        long place,
        Person author,
        Content content,
        MediaReport media,
        List<Post> items,
        @Nullable String rootId,
        Instant publishedAt,
        String containerId) {
    /** How long a ghost post and a poll last: 24 hours. */
    public static final Duration GHOST_LIFE = Duration.ofHours(24);

    /** Takes its own copy of the list. */
    public Post {
        items = List.copyOf(items);
    }

    /** Its id. */
    public String id() {
        return Long.toString(number);
    }

    /** The last part of its address. */
    public String shortcode() {
        return Shortcode.of(number);
    }

    /** The path of its address. */
    public String path() {
        return "/@" + author.username() + "/post/" + shortcode();
    }

    /** Whether it answers another post. */
    public boolean isReply() {
        return content.relations().replyTo() != null;
    }

    /** Whether it only shows another post. */
    public boolean isRepost() {
        return content.kind() == ContentKind.REPOST;
    }

    /** Whether it is a ghost post whose day is over. */
    public boolean isArchivedAt(Instant now) {
        return content.options().ghost() && !now.isBefore(ghostUntil());
    }

    /** When it is archived, if it is a ghost post. */
    public Instant ghostUntil() {
        return publishedAt.plus(GHOST_LIFE);
    }

    /** The id of the post that began the conversation: this one's, if it did. */
    public String conversationId() {
        return rootId == null ? id() : rootId;
    }
}
