package dev.lisle.publisher;

import dev.lisle.client.containers.Poll;
import dev.lisle.client.containers.TextAttachment;
import dev.lisle.client.containers.TextExtras;
import dev.lisle.client.posts.AttachedText;
import dev.lisle.client.posts.MediaType;
import dev.lisle.client.posts.PollOption;
import dev.lisle.client.posts.PollResult;
import dev.lisle.client.posts.Post;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.drafts.MediaKind;
import dev.lisle.publisher.internal.facts.PartPlan;
import dev.lisle.publisher.plans.PartExtras;
import dev.lisle.text.Link;
import java.net.URI;
import java.text.Normalizer;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rule 7: whether a post is a part. Every field that Meta tells must be as planned; a field that is missing proves nothing. */
record Matching(PartPlan part, @Nullable PostId parent) {

    boolean matches(Post post) {
        if (part.reposts() != null) {
            return part.reposts().equals(post.repostedPost());
        }
        return sameText(post)
                && (post.mediaType() == null || post.mediaType().is(type()))
                && (!part.isCarousel()
                        || post.children().isEmpty()
                        || post.children().size() == part.media().size())
                && samePlace(post)
                && sameQuote(post)
                && sameAttachments(post)
                && post.repostedPost() == null
                && (post.ghostPostStatus() == null
                        || part.plan().extras().attached().isGhost())
                && (post.topicTag() == null
                        || Objects.equals(post.topicTag(), part.plan().topicTag()));
    }

    /**
     * All that can be told apart, as one text: two parts with the same could be taken for each other. Media are counted and not
     * compared, because Meta serves them from addresses of its own.
     */
    String likeness() {
        if (part.reposts() != null) {
            return "repost " + part.reposts();
        }
        PartExtras extras = part.plan().extras();
        TextExtras attached = extras.attached();
        return Stream.of(
                        parent,
                        normal(part.plan().text()),
                        type(),
                        part.media().size(),
                        part.plan().hidesMedia(),
                        part.plan().topicTag(),
                        extras.quote(),
                        attached.link(),
                        attached.poll() == null ? null : attached.poll().options(),
                        attached.gif() != null,
                        attached.textAttachment() == null
                                ? null
                                : normal(attached.textAttachment().plaintext()),
                        attached.isGhost())
                .map(String::valueOf)
                .map(value -> value.length() + ":" + value)
                .collect(Collectors.joining());
    }

    private boolean sameText(Post post) {
        return normal(post.text()).equals(normal(part.plan().text()));
    }

    private boolean samePlace(Post post) {
        if (parent == null) {
            return !Boolean.TRUE.equals(post.isReply()) && post.repliedTo() == null;
        }
        return post.repliedTo() == null || post.repliedTo().equals(parent);
    }

    private boolean sameQuote(Post post) {
        PostId quote = part.plan().extras().quote();
        return (post.isQuotePost() == null || post.isQuotePost() == (quote != null))
                && (post.quotedPost() == null || post.quotedPost().equals(quote));
    }

    private boolean sameAttachments(Post post) {
        TextExtras planned = part.plan().extras().attached();
        return sameLink(post)
                && (post.pollAttachment() == null || sameOptions(post.pollAttachment(), planned.poll()))
                && (post.gifUrl() == null || planned.gif() != null)
                && (post.textAttachment() == null || sameAttachment(post.textAttachment(), planned.textAttachment()))
                && (part.media().isEmpty()
                        || post.isSpoilerMedia() == null
                        || post.isSpoilerMedia() == part.plan().hidesMedia());
    }

    /** The card of a link in the text is Meta's choice; only a link that was attached must be the same. */
    private boolean sameLink(Post post) {
        if (post.linkAttachmentUrl() == null) {
            return true;
        }
        TextExtras planned = part.plan().extras().attached();
        URI attached = planned.link();
        if (attached == null && planned.textAttachment() != null) {
            attached = planned.textAttachment().link();
        }
        return attached == null
                ? !Link.in(part.plan().text()).isEmpty()
                : withoutSlash(attached.toString())
                        .equals(withoutSlash(post.linkAttachmentUrl().text()));
    }

    private static boolean sameOptions(PollResult told, @Nullable Poll planned) {
        return planned != null
                && (told.options().isEmpty()
                        || told.options().stream()
                                .map(PollOption::text)
                                .toList()
                                .equals(planned.options()));
    }

    private static boolean sameAttachment(AttachedText told, @Nullable TextAttachment planned) {
        return planned != null
                && (told.plaintext() == null || normal(told.plaintext()).equals(normal(planned.plaintext())));
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private MediaType type() {
        if (part.media().isEmpty()) {
            return MediaType.TEXT_POST;
        }
        if (part.isCarousel()) {
            return MediaType.CAROUSEL_ALBUM;
        }
        return part.media().get(0).kind() == MediaKind.IMAGE ? MediaType.IMAGE : MediaType.VIDEO;
    }

    /** White space is where a server changes a text without changing it. */
    private static String normal(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFC)
                        .replaceAll("\\s+", " ")
                        .strip();
    }
}
