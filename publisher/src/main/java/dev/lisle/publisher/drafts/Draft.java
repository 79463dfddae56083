package dev.lisle.publisher.drafts;

import dev.lisle.client.containers.Gif;
import dev.lisle.client.containers.Poll;
import dev.lisle.client.containers.PostOptions;
import dev.lisle.client.containers.ReplyControl;
import dev.lisle.client.containers.Story;
import dev.lisle.client.containers.StyledSpan;
import dev.lisle.client.containers.TextSpan;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.locations.LocationId;
import dev.lisle.client.posts.PostId;
import dev.lisle.text.Numbering;
import java.net.URI;
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
 * @param marks ranges of the text that are hidden or styled
 * @param extras quote, poll, links and whatever else the posts carry
 */
public record Draft(
        String text,
        List<Media> media,
        @Nullable String topicTag,
        @Nullable ReplyControl replyControl,
        @Nullable PostId replyTo,
        Splitting splitting,
        Tags tags,
        Marks marks,
        Extras extras) {
    /** @throws InvalidDraftException if there is nothing to publish, or if the topic tag or a range breaks its rule */
    public Draft {
        try {
            PostOptions.none().withTopicTag(topicTag);
        } catch (InvalidRequestException e) {
            throw new InvalidDraftException(InvalidDraftException.Problem.TAG, String.valueOf(e.getMessage()), e);
        }
        if (text.isBlank() && media.isEmpty() && extras.links().isEmpty()) {
            throw new InvalidDraftException(
                    InvalidDraftException.Problem.EMPTY,
                    "The text is empty and there are no media, so there is nothing to publish."
                            + " Give a text with at least one visible character, or media.");
        }
        media = List.copyOf(media);
        marks.check(text);
    }

    /** With defaults for all but the numbering. */
    public Draft(
            String text,
            List<Media> media,
            @Nullable String topicTag,
            @Nullable ReplyControl replyControl,
            @Nullable PostId replyTo,
            Numbering numbering) {
        this(
                text,
                media,
                topicTag,
                replyControl,
                replyTo,
                Splitting.DEFAULT.numbered(numbering),
                Tags.AS_WRITTEN,
                Marks.NONE,
                Extras.NONE);
    }

    /** A draft with nothing but a text. */
    public static Draft of(String text) {
        return new Draft(text, List.of(), null, null, null, Numbering.NONE);
    }

    /** A draft with nothing but links, each a card and a post of its own. */
    public static Draft ofLinks(List<URI> links) {
        return new Draft(
                "",
                List.of(),
                null,
                null,
                null,
                Splitting.DEFAULT,
                Tags.AS_WRITTEN,
                Marks.NONE,
                Extras.NONE.withLinks(links));
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
        return new Draft(text, all, topicTag, replyControl, replyTo, splitting, tags, marks, extras);
    }

    /** The same, made into parts in another way. */
    public Draft with(Splitting other) {
        return new Draft(text, media, topicTag, replyControl, replyTo, other, tags, marks, extras);
    }

    /** The same with other hashtags, or another rule for them. */
    public Draft with(Tags other) {
        return new Draft(text, media, topicTag, replyControl, replyTo, splitting, other, marks, extras);
    }

    /** The same with other ranges. */
    public Draft with(Marks other) {
        return new Draft(text, media, topicTag, replyControl, replyTo, splitting, tags, other, extras);
    }

    /** The same with other extras. */
    public Draft with(Extras other) {
        return new Draft(text, media, topicTag, replyControl, replyTo, splitting, tags, marks, other);
    }

    /** The same with a topic. */
    public Draft withTopicTag(String tag) {
        return new Draft(text, media, tag, replyControl, replyTo, splitting, tags, marks, extras);
    }

    /** The same with a say on who may reply. */
    public Draft withReplyControl(ReplyControl control) {
        return new Draft(text, media, topicTag, control, replyTo, splitting, tags, marks, extras);
    }

    /** The same as an answer to a post. */
    public Draft replyingTo(PostId post) {
        return new Draft(text, media, topicTag, replyControl, post, splitting, tags, marks, extras);
    }

    /** The same with its parts numbered. */
    public Draft withNumbering(Numbering form) {
        return with(splitting.numbered(form));
    }

    /** The same as one post or none: what does not fit is refused. */
    public Draft asSinglePost() {
        return with(splitting.as(Shape.SINGLE_POST));
    }

    /** The same as one post with the whole text attached, which the post itself shows the beginning of. */
    public Draft asTextAttachment() {
        return with(splitting.as(Shape.TEXT_ATTACHMENT));
    }

    /** The same as one post that shows {@code lead} and has the whole text attached. */
    public Draft asTextAttachment(String lead) {
        return asTextAttachment().with(extras.withLead(lead));
    }

    /** The same as a ghost post, which is archived after 24 hours. */
    public Draft asGhost() {
        return with(extras.asGhost());
    }

    /** The same with these ranges of the text hidden until somebody taps them. */
    public Draft hiding(TextSpan... spans) {
        return with(new Marks(List.of(spans), marks.styles()));
    }

    /** The same with ranges that look different in a text attachment. */
    public Draft styled(StyledSpan... spans) {
        return with(new Marks(marks.spoilers(), List.of(spans)));
    }

    /** The same with a post quoted by its first part. */
    public Draft quoting(PostId post) {
        return with(extras.withQuote(post, false));
    }

    /** The same with a post quoted by every part. */
    public Draft quotingOnEveryPart(PostId post) {
        return with(extras.withQuote(post, true));
    }

    /** The same with the name of a place. */
    public Draft at(LocationId place) {
        return with(extras.withLocation(place));
    }

    /** The same, to be seen in these countries only, by their codes of two letters. */
    public Draft onlyIn(String... countries) {
        return with(extras.withCountries(List.of(countries)));
    }

    /** The same, with replies that stay hidden until they are approved. */
    public Draft approvingReplies() {
        return with(extras.withApprovals());
    }

    /** The same, shared to Instagram Stories as well. */
    public Draft sharedAs(Story story) {
        return with(extras.withStory(story));
    }

    /**
     * The same with links to attach as cards. Each goes to the part whose text has it, else to the next part that has
     * nothing but text, else to a part of its own.
     */
    public Draft withLinks(URI... links) {
        return with(extras.withLinks(List.of(links)));
    }

    /** The same with a poll. */
    public Draft withPoll(Poll poll) {
        return with(extras.withPoll(poll));
    }

    /** The same with a GIF. */
    public Draft withGif(Gif gif) {
        return with(extras.withGif(gif));
    }

    /** How the parts are numbered. */
    public Numbering numbering() {
        return splitting.decorations().numbering();
    }
}
