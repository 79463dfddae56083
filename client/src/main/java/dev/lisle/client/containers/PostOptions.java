package dev.lisle.client.containers;

import dev.lisle.client.internal.ApiRequest;
import dev.lisle.client.internal.JsonText;
import dev.lisle.client.internal.Require;
import dev.lisle.client.locations.LocationId;
import dev.lisle.client.posts.PostId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of any post, whatever it shows. Start at {@link #none}.
 *
 * @param replyTo the post or reply to answer; null for a post of its own. Needs {@code threads_manage_replies}
 * @param replyControl who may reply; null leaves it to Meta
 * @param topicTag 1 to 50 characters without {@code .} and {@code &}, without the hash; null for none
 * @param quote the post to quote; null for none
 * @param location the place to name; null for none. Needs {@code threads_location_tagging}
 * @param countries where it can be seen, as codes of two letters; empty for everywhere. Only for accounts that may, see
 *     {@link dev.lisle.client.profiles.Profile#isEligibleForGeoGating}
 * @param spoilers parts of the text that are hidden until somebody taps them; at most 10
 * @param approvesReplies whether replies stay hidden until they are approved
 * @param story how it is shared to Instagram Stories; null for not at all
 * @see <a href="https://developers.facebook.com/documentation/threads/reference/publishing">Publishing</a>
 */
public record PostOptions(
        @Nullable PostId replyTo,
        @Nullable ReplyControl replyControl,
        @Nullable String topicTag,
        @Nullable PostId quote,
        @Nullable LocationId location,
        List<String> countries,
        List<TextSpan> spoilers,
        boolean approvesReplies,
        @Nullable Story story) {
    /** The longest topic tag, in characters. */
    public static final int LONGEST_TOPIC_TAG = 50;

    /** The most ranges of one text that can be hidden. */
    public static final int MOST_SPOILERS = 10;

    private static final PostOptions NONE =
            new PostOptions(null, null, null, null, null, List.of(), List.of(), false, null);

    /** @throws dev.lisle.client.errors.InvalidRequestException if a part breaks its rule */
    public PostOptions {
        if (topicTag != null) {
            Require.that(
                    !topicTag.isBlank()
                            && topicTag.codePointCount(0, topicTag.length()) <= LONGEST_TOPIC_TAG
                            && topicTag.chars().noneMatch(c -> c == '.' || c == '&'),
                    "The topic tag \"" + topicTag + "\" is not allowed. It has 1 to " + LONGEST_TOPIC_TAG
                            + " characters, no period and no ampersand.");
        }
        countries = Countries.checked(countries);
        Require.range("The number of spoilers in the text", spoilers.size(), 0, MOST_SPOILERS);
        spoilers = List.copyOf(spoilers);
    }

    /** A post of its own, without a topic, that Meta's default lets people reply to. */
    public static PostOptions none() {
        return NONE;
    }

    /** The same as a reply. */
    public PostOptions replyingTo(PostId post) {
        return new PostOptions(
                post, replyControl, topicTag, quote, location, countries, spoilers, approvesReplies, story);
    }

    /** The same with a say on who may reply. */
    public PostOptions withReplyControl(ReplyControl control) {
        return new PostOptions(
                replyTo, control, topicTag, quote, location, countries, spoilers, approvesReplies, story);
    }

    /** The same with a topic; null for none. */
    public PostOptions withTopicTag(@Nullable String tag) {
        return new PostOptions(
                replyTo, replyControl, tag, quote, location, countries, spoilers, approvesReplies, story);
    }

    /** The same with a quoted post. */
    public PostOptions quoting(PostId post) {
        return new PostOptions(
                replyTo, replyControl, topicTag, post, location, countries, spoilers, approvesReplies, story);
    }

    /** The same with the name of a place. */
    public PostOptions at(LocationId place) {
        return new PostOptions(
                replyTo, replyControl, topicTag, quote, place, countries, spoilers, approvesReplies, story);
    }

    /** The same, to be seen in these countries only, by their codes as in {@link Countries#codes}. */
    public PostOptions onlyIn(String... codes) {
        return new PostOptions(
                replyTo, replyControl, topicTag, quote, location, List.of(codes), spoilers, approvesReplies, story);
    }

    /** The same with these parts of the text hidden until somebody taps them. */
    public PostOptions hiding(TextSpan... spans) {
        return new PostOptions(
                replyTo, replyControl, topicTag, quote, location, countries, List.of(spans), approvesReplies, story);
    }

    /** The same, with replies that stay hidden until they are approved. */
    public PostOptions approvingReplies() {
        return new PostOptions(replyTo, replyControl, topicTag, quote, location, countries, spoilers, true, story);
    }

    /** The same, shared to Instagram Stories as well. */
    public PostOptions sharedAs(Story newStory) {
        return new PostOptions(
                replyTo, replyControl, topicTag, quote, location, countries, spoilers, approvesReplies, newStory);
    }

    void describe(ApiRequest request) {
        request.param("reply_to_id", replyTo)
                .param("reply_control", replyControl)
                .param("topic_tag", topicTag)
                .param("quote_post_id", quote)
                .param("location_id", location)
                .params("allowlisted_country_codes", countries)
                .param("text_entities", spoilers.isEmpty() ? null : spoilersAsJson())
                .flag("enable_reply_approvals", approvesReplies);
        if (story != null) {
            request.param(story.parameter(), true);
        }
    }

    private String spoilersAsJson() {
        return JsonText.array(spoilers, (out, span) -> {
            out.writeStringProperty("entity_type", "SPOILER");
            TextSpans.write(out, span);
        });
    }
}
