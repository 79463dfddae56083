package dev.lisle.publisher;

import dev.lisle.client.posts.MediaType;
import dev.lisle.client.posts.Post;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.drafts.MediaKind;
import dev.lisle.publisher.internal.facts.PartPlan;
import java.text.Normalizer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rule 7: whether a post is a part. Every field that Meta tells must be as planned; a field that is missing proves nothing. */
record Matching(PartPlan part, @Nullable PostId parent) {

    boolean matches(Post post) {
        return sameText(post)
                && (post.mediaType() == null || post.mediaType().is(type()))
                && (!part.isCarousel()
                        || post.children().isEmpty()
                        || post.children().size() == part.media().size())
                && samePlace(post)
                && !Boolean.TRUE.equals(post.isQuotePost())
                && post.repostedPost() == null
                && (post.topicTag() == null
                        || Objects.equals(post.topicTag(), part.plan().topicTag()));
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
