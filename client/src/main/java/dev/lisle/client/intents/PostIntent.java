package dev.lisle.client.intents;

import dev.lisle.client.containers.ReplyControl;
import dev.lisle.client.internal.Require;
import dev.lisle.client.internal.Uris;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A link that opens Threads with a post prepared in it, which the reader may change and publish. Start at {@link #of}.
 *
 * @param text null for none
 * @param link shown as a card; null for none
 * @param topicTag 1 to 50 characters without {@code .}, {@code &}, tab and line break; null for none
 * @param replyControl who may reply; null leaves it to the reader
 * @param replyTo the shortcode of the post to answer; null for a post of its own
 * @param quote the shortcode of the post to quote; null for none
 * @see <a href="https://developers.facebook.com/documentation/threads/threads-web-intents">Web intents</a>
 */
public record PostIntent(
        @Nullable String text,
        @Nullable URI link,
        @Nullable String topicTag,
        @Nullable ReplyControl replyControl,
        @Nullable String replyTo,
        @Nullable String quote) {
    private static final int LONGEST_TAG = 50;

    /** @throws dev.lisle.client.errors.InvalidRequestException if a part breaks its rule */
    public PostIntent {
        Require.that(
                topicTag == null
                        || (!topicTag.isBlank()
                                && topicTag.codePointCount(0, topicTag.length()) <= LONGEST_TAG
                                && !topicTag.matches("(?s).*[.&\\t\\r\\n].*")),
                "The topic tag \"" + topicTag + "\" is not allowed. It has 1 to " + LONGEST_TAG
                        + " characters, no period, ampersand, tab or line break.");
        Require.that(
                replyControl != ReplyControl.PARENT_POST_AUTHOR_ONLY,
                "A web intent does not know parent_post_author_only. Choose another reply control.");
    }

    /** A post with this text. */
    public static PostIntent of(String text) {
        return new PostIntent(text, null, null, null, null, null);
    }

    /** The same with a link as its card. */
    public PostIntent withLink(URI newLink) {
        return new PostIntent(text, newLink, topicTag, replyControl, replyTo, quote);
    }

    /** The same with a topic, without the hash. */
    public PostIntent withTopicTag(String newTag) {
        return new PostIntent(text, link, newTag, replyControl, replyTo, quote);
    }

    /** The same with a say on who may reply. */
    public PostIntent withReplyControl(ReplyControl control) {
        return new PostIntent(text, link, topicTag, control, replyTo, quote);
    }

    /** The same as a reply to the post of this shortcode. */
    public PostIntent replyingTo(String shortcode) {
        return new PostIntent(text, link, topicTag, replyControl, shortcode, quote);
    }

    /** The same with the post of this shortcode quoted. */
    public PostIntent quoting(String shortcode) {
        return new PostIntent(text, link, topicTag, replyControl, replyTo, shortcode);
    }

    /** The link. Sends nothing. */
    public URI uri() {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("text", text);
        parameters.put("url", link);
        parameters.put("tag", topicTag);
        parameters.put("reply_control", replyControl);
        parameters.put("reply_post_shortcode", replyTo);
        parameters.put("quote_post_shortcode", quote);
        return Uris.with("https://www.threads.com/intent/post", parameters);
    }
}
