package dev.lisle.publisher.drafts;

import dev.lisle.client.containers.PostOptions;
import dev.lisle.client.containers.ReplyControl;
import dev.lisle.client.posts.PostId;
import dev.lisle.text.Numbering;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user means: a text of any length and media of any number. It becomes a chain of as few posts as hold it. A
 * value; start at {@link #of}.
 *
 * @param text of any length; may be blank only if there are media
 * @param media in the order in which they are shown
 * @param topicTag the topic of the first post, without the hash; null for none
 * @param replyControl who may reply, to every post of the chain; null leaves it to Meta
 * @param replyTo the post that the first one answers; null for a chain of its own
 * @param numbering how the parts are numbered; not at all unless asked
 */
public record Draft(
        String text,
        List<Media> media,
        @Nullable String topicTag,
        @Nullable ReplyControl replyControl,
        @Nullable PostId replyTo,
        Numbering numbering) {
    /**
     * @throws InvalidDraftException if there is neither text nor media
     * @throws dev.lisle.client.errors.InvalidRequestException if the topic tag breaks its rule
     */
    public Draft {
        PostOptions.none().withTopicTag(topicTag);
        if (text.isBlank() && media.isEmpty()) {
            throw new InvalidDraftException("The text is empty and there are no media, so there is nothing to publish."
                    + " Give a text with at least one visible character, or media.");
        }
        media = List.copyOf(media);
    }

    /** A draft with nothing but a text. */
    public static Draft of(String text) {
        return new Draft(text, List.of(), null, null, null, Numbering.NONE);
    }

    /** The same with media after those that it has. */
    public Draft with(Media... more) {
        return with(List.of(more));
    }

    /** The same with media after those that it has. */
    public Draft with(List<Media> more) {
        List<Media> all = new ArrayList<>(media);
        all.addAll(more);
        return new Draft(text, all, topicTag, replyControl, replyTo, numbering);
    }

    /** The same with a topic. */
    public Draft withTopicTag(String tag) {
        return new Draft(text, media, tag, replyControl, replyTo, numbering);
    }

    /** The same with a say on who may reply. */
    public Draft withReplyControl(ReplyControl control) {
        return new Draft(text, media, topicTag, control, replyTo, numbering);
    }

    /** The same as an answer to a post. */
    public Draft replyingTo(PostId post) {
        return new Draft(text, media, topicTag, replyControl, post, numbering);
    }

    /** The same with its parts numbered. */
    public Draft withNumbering(Numbering form) {
        return new Draft(text, media, topicTag, replyControl, replyTo, form);
    }
}
