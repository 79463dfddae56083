package dev.lisle.emulator.internal.world;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * What a caller wants to publish: everything that a container is created with.
 *
 * @param kind what it is
 * @param text the text, or null
 * @param media the picture or video, or null
 * @param children the ids of the carousel's items
 * @param relations what it belongs to
 * @param attachments what hangs on it
 * @param audience who may see and answer it
 * @param options how it is published
 */
public record Content(
        ContentKind kind,
        @Nullable String text,
        @Nullable Media media,
        List<String> children,
        Relations relations,
        Attachments attachments,
        Audience audience,
        Options options) {
    /** Takes its own copy of the list. */
    public Content {
        children = List.copyOf(children);
    }

    /** A text and nothing else. */
    public static Content text(String text) {
        return new Content(
                ContentKind.TEXT,
                text,
                null,
                List.of(),
                Relations.NONE,
                Attachments.NONE,
                Audience.EVERYONE,
                Options.NONE);
    }

    /** Another post, shown again. */
    static Content repostOf(Post original) {
        return new Content(
                ContentKind.REPOST,
                null,
                null,
                List.of(),
                new Relations(null, null, null, null, original.id()),
                Attachments.NONE,
                Audience.EVERYONE,
                Options.NONE);
    }

    /** The same, quoting that post. */
    public Content quoting(String quotedId) {
        Relations other =
                new Relations(relations.replyTo, quotedId, relations.topicTag, relations.locationId, relations.reposts);
        return new Content(kind, text, media, children, other, attachments, audience, options);
    }

    /** The same with a topic. */
    public Content about(String topic) {
        Relations other =
                new Relations(relations.replyTo, relations.quotes, topic, relations.locationId, relations.reposts);
        return new Content(kind, text, media, children, other, attachments, audience, options);
    }

    /** The same with a link or a poll. */
    public Content with(@Nullable URI link, @Nullable JsonNode poll) {
        Attachments other = new Attachments(link, poll, null, null, null);
        return new Content(kind, text, media, children, relations, other, audience, options);
    }

    /** The same, answering that post, or none. */
    public Content replyingTo(@Nullable String parentId) {
        Relations other =
                new Relations(parentId, relations.quotes, relations.topicTag, relations.locationId, relations.reposts);
        return new Content(kind, text, media, children, other, attachments, audience, options);
    }

    /**
     * A picture or video.
     *
     * @param source its address
     * @param altText its description, or null
     * @param carouselItem whether it is meant for a carousel
     */
    public record Media(URI source, @Nullable String altText, boolean carouselItem) {}

    /**
     * What a post belongs to.
     *
     * @param replyTo the id of the post that it answers, or null
     * @param quotes the id of the post that it quotes, or null
     * @param topicTag its topic, or null
     * @param locationId its place, or null
     * @param reposts the id of the post that it shows again, or null
     */
    public record Relations(
            @Nullable String replyTo,
            @Nullable String quotes,
            @Nullable String topicTag,
            @Nullable String locationId,
            @Nullable String reposts) {
        static final Relations NONE = new Relations(null, null, null, null, null);
    }

    /**
     * What hangs on a post.
     *
     * @param link the address on its card, or null
     * @param poll the options of its poll by their wire names, or null
     * @param text its longer text, or null
     * @param gifId its GIF, or null
     * @param textEntities the parts of its text that are hidden as spoilers, or null
     */
    public record Attachments(
            @Nullable URI link,
            @Nullable JsonNode poll,
            @Nullable JsonNode text,
            @Nullable String gifId,
            @Nullable ArrayNode textEntities) {
        static final Attachments NONE = new Attachments(null, null, null, null, null);
    }

    /**
     * Who may see and answer a post.
     *
     * @param replyControl who may answer, in Meta's words
     * @param countries where it is shown; empty means everywhere
     * @param replyApprovals whether replies wait for approval
     */
    public record Audience(String replyControl, List<String> countries, boolean replyApprovals) {
        static final Audience EVERYONE = new Audience("everyone", List.of(), false);

        /** Takes its own copy of the list. */
        public Audience {
            countries = List.copyOf(countries);
        }
    }

    /**
     * How a post is published.
     *
     * @param autoPublish whether the container is published in the same call
     * @param ghost whether the post is archived after a day
     * @param spoilerMedia whether its media are hidden at first
     * @param shareToStories whether it is shared to Instagram Stories
     */
    public record Options(boolean autoPublish, boolean ghost, boolean spoilerMedia, boolean shareToStories) {
        static final Options NONE = new Options(false, false, false, false);
    }
}
