package dev.lisle.publisher.drafts;

import dev.lisle.client.containers.PostOptions;
import dev.lisle.client.containers.ReplyControl;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.posts.PostId;
import dev.lisle.text.Numbering;
import java.util.ArrayList;
import java.util.Arrays;
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
 * @param splitting how it becomes parts
 * @param tags what becomes of hashtags
 */
public record Draft(
        String text,
        List<Media> media,
        @Nullable String topicTag,
        @Nullable ReplyControl replyControl,
        @Nullable PostId replyTo,
        Splitting splitting,
        Tags tags) {
    /** @throws InvalidDraftException if there is neither text nor media, or if the topic tag breaks its rule */
    public Draft {
        try {
            PostOptions.none().withTopicTag(topicTag);
        } catch (InvalidRequestException e) {
            throw new InvalidDraftException(InvalidDraftException.Problem.TAG, String.valueOf(e.getMessage()), e);
        }
        if (text.isBlank() && media.isEmpty()) {
            throw new InvalidDraftException(
                    InvalidDraftException.Problem.EMPTY,
                    "The text is empty and there are no media, so there is nothing to publish."
                            + " Give a text with at least one visible character, or media.");
        }
        media = List.copyOf(media);
    }

    /** With defaults for all but the numbering. */
    public Draft(
            String text,
            List<Media> media,
            @Nullable String topicTag,
            @Nullable ReplyControl replyControl,
            @Nullable PostId replyTo,
            Numbering numbering) {
        this(text, media, topicTag, replyControl, replyTo, Splitting.DEFAULT.numbered(numbering), Tags.AS_WRITTEN);
    }

    /** A draft with nothing but a text. */
    public static Draft of(String text) {
        return new Draft(text, List.of(), null, null, null, Splitting.DEFAULT, Tags.AS_WRITTEN);
    }

    /** A chain whose parts the author has made; one that is too long becomes several. */
    public static Draft parts(String... parts) {
        String separator = "---";
        while (String.join("\n", parts).contains(separator)) {
            separator += "-";
        }
        return of(String.join("\n" + separator + "\n", Arrays.asList(parts)))
                .with(Splitting.DEFAULT.separatedBy(separator));
    }

    /** The same with media after those that it has. */
    public Draft with(Media... more) {
        return with(List.of(more));
    }

    /** The same with media after those that it has. */
    public Draft with(List<Media> more) {
        List<Media> all = new ArrayList<>(media);
        all.addAll(more);
        return new Draft(text, all, topicTag, replyControl, replyTo, splitting, tags);
    }

    /** The same, made into parts in another way. */
    public Draft with(Splitting other) {
        return new Draft(text, media, topicTag, replyControl, replyTo, other, tags);
    }

    /** The same with other hashtags, or another rule for them. */
    public Draft with(Tags other) {
        return new Draft(text, media, topicTag, replyControl, replyTo, splitting, other);
    }

    /** The same with a topic. */
    public Draft withTopicTag(String tag) {
        return new Draft(text, media, tag, replyControl, replyTo, splitting, tags);
    }

    /** The same with a say on who may reply. */
    public Draft withReplyControl(ReplyControl control) {
        return new Draft(text, media, topicTag, control, replyTo, splitting, tags);
    }

    /** The same as an answer to a post. */
    public Draft replyingTo(PostId post) {
        return new Draft(text, media, topicTag, replyControl, post, splitting, tags);
    }

    /** The same with its parts numbered. */
    public Draft withNumbering(Numbering form) {
        return with(splitting.numbered(form));
    }

    /** The same as one post or none: what does not fit is refused. */
    public Draft asSinglePost() {
        return with(splitting.as(Shape.SINGLE_POST));
    }

    /** How the parts are numbered. */
    public Numbering numbering() {
        return splitting.decorations().numbering();
    }
}
