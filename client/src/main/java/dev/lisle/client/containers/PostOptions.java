package dev.lisle.client.containers;

import dev.lisle.client.internal.ApiRequest;
import dev.lisle.client.internal.Require;
import dev.lisle.client.posts.PostId;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of any post, whatever it shows. Start at {@link #none}.
 *
 * @param replyTo the post or reply to answer; null for a post of its own. Needs {@code threads_manage_replies}
 * @param replyControl who may reply; null leaves it to Meta
 * @param topicTag 1 to 50 characters without {@code .} and {@code &}, without the hash; null for none
 * @see <a href="https://developers.facebook.com/documentation/threads/reference/publishing">Publishing</a>
 */
public record PostOptions(
        @Nullable PostId replyTo,
        @Nullable ReplyControl replyControl,
        @Nullable String topicTag) {
    /** The longest topic tag, in characters. */
    public static final int LONGEST_TOPIC_TAG = 50;

    private static final PostOptions NONE = new PostOptions(null, null, null);

    /** @throws dev.lisle.client.errors.InvalidRequestException if the topic tag breaks its rule */
    public PostOptions {
        if (topicTag != null) {
            Require.that(
                    !topicTag.isBlank()
                            && topicTag.codePointCount(0, topicTag.length()) <= LONGEST_TOPIC_TAG
                            && topicTag.chars().noneMatch(c -> c == '.' || c == '&'),
                    "The topic tag \"" + topicTag + "\" is not allowed. It has 1 to " + LONGEST_TOPIC_TAG
                            + " characters, no period and no ampersand.");
        }
    }

    /** A post of its own, without a topic, that Meta's default lets people reply to. */
    public static PostOptions none() {
        return NONE;
    }

    /** The same as a reply. */
    public PostOptions replyingTo(PostId post) {
        return new PostOptions(post, replyControl, topicTag);
    }

    /** The same with a say on who may reply. */
    public PostOptions withReplyControl(ReplyControl control) {
        return new PostOptions(replyTo, control, topicTag);
    }

    /** The same with a topic; null for none. */
    public PostOptions withTopicTag(@Nullable String tag) {
        return new PostOptions(replyTo, replyControl, tag);
    }

    void describe(ApiRequest request) {
        request.param("reply_to_id", replyTo)
                .param("reply_control", replyControl)
                .param("topic_tag", topicTag);
    }
}
