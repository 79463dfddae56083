package dev.lisle.client.containers;

import dev.lisle.client.internal.ApiRequest;
import dev.lisle.client.internal.Require;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A text container to create. Start at {@link #of} or {@link #ofLink}.
 *
 * @param text not blank; null only beside a link
 * @param extras what only a text post can carry
 * @see <a href="https://developers.facebook.com/documentation/threads/posts">Posts</a>
 */
public record TextContainer(@Nullable String text, PostOptions options, TextExtras extras) implements NewContainer {
    /** @throws dev.lisle.client.errors.InvalidRequestException if a part breaks its rule or Meta's pages exclude the combination */
    public TextContainer {
        if (text != null || extras.link() == null) {
            Require.notBlank("The text", text);
        }
        TextSpans.check(text, options.spoilers());
        Require.that(
                !extras.isGhost() || (options.replyTo() == null && !options.approvesReplies()),
                "A ghost post is no reply and has no reply approvals. Leave them out.");
    }

    /** A post of its own with this text. */
    public static TextContainer of(String text) {
        return new TextContainer(text, PostOptions.none(), TextExtras.NONE);
    }

    /** A post of its own that is nothing but a link. */
    public static TextContainer ofLink(URI link) {
        return new TextContainer(null, PostOptions.none(), new TextExtras(link, null, null, null, false));
    }

    /** The same with other options. */
    public TextContainer with(PostOptions newOptions) {
        return new TextContainer(text, newOptions, extras);
    }

    /** The same with a link as its card. */
    public TextContainer withLink(URI link) {
        return withExtras(new TextExtras(link, extras.poll(), extras.textAttachment(), extras.gif(), extras.isGhost()));
    }

    /** The same with a poll. */
    public TextContainer withPoll(Poll poll) {
        return withExtras(new TextExtras(extras.link(), poll, extras.textAttachment(), extras.gif(), extras.isGhost()));
    }

    /** The same with a longer text attached. */
    public TextContainer withTextAttachment(TextAttachment attachment) {
        return withExtras(new TextExtras(extras.link(), extras.poll(), attachment, extras.gif(), extras.isGhost()));
    }

    /** The same with a GIF. */
    public TextContainer withGif(Gif gif) {
        return withExtras(new TextExtras(extras.link(), extras.poll(), extras.textAttachment(), gif, extras.isGhost()));
    }

    /** The same as a ghost post, which is archived 24 hours after it went live. */
    public TextContainer asGhost() {
        return withExtras(new TextExtras(extras.link(), extras.poll(), extras.textAttachment(), extras.gif(), true));
    }

    @Override
    public void describe(ApiRequest request) {
        request.param("media_type", "TEXT").param("text", text);
        options.describe(request);
        extras.describe(request);
    }

    private TextContainer withExtras(TextExtras newExtras) {
        return new TextContainer(text, options, newExtras);
    }
}
