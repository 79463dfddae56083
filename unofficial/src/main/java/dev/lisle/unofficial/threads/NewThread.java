package dev.lisle.unofficial.threads;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post to create. Start at {@link #of}; add a link or images, not both. Immutable.
 *
 * @param caption the text. The platform allows 500 characters, which is the server's to judge
 * @param link what the card below the text shows; null for none
 * @param images in their order; several become one post
 * @param replyTo the post to answer; null for a post of its own
 * @param replyControl who may reply
 */
public record NewThread(
        String caption,
        @Nullable URI link,
        List<ImageSource> images,
        @Nullable ThreadId replyTo,
        ReplyControl replyControl) {
    /** @throws IllegalArgumentException if there are both a link and images */
    public NewThread {
        images = List.copyOf(images);
        if (link != null && !images.isEmpty()) {
            throw new IllegalArgumentException("A post has a link card or images, not both. Leave one out.");
        }
    }

    /** A post of text. */
    public static NewThread of(String caption) {
        return new NewThread(caption, null, List.of(), null, ReplyControl.EVERYONE);
    }

    /** With a card for this link. */
    public NewThread withLink(URI link) {
        return new NewThread(caption, link, images, replyTo, replyControl);
    }

    /** With one image more. */
    public NewThread withImage(ImageSource image) {
        List<ImageSource> more = new ArrayList<>(images);
        more.add(image);
        return new NewThread(caption, link, more, replyTo, replyControl);
    }

    /** As a reply to this post. */
    public NewThread replyingTo(ThreadId post) {
        return new NewThread(caption, link, images, post, replyControl);
    }

    /** With replies limited to these. */
    public NewThread repliesFrom(ReplyControl who) {
        return new NewThread(caption, link, images, replyTo, who);
    }
}
