package dev.lisle.unofficial.threads;

import dev.lisle.unofficial.json.Json;
import dev.lisle.unofficial.users.User;
import org.jspecify.annotations.Nullable;

/**
 * What ties a post to others ({@code text_post_app_info}). Each part is null if it was not sent.
 *
 * @param isReply whether it answers another post; null in public answers
 * @param replyToAuthor whom it answers
 * @param directReplyCount how many replies it has
 * @param isUnavailable whether it can no longer be seen
 * @param canReply whether the signed-in account may reply
 * @param replyControl who may reply, as the server words it
 * @param quoted the post it quotes
 * @param reposted the post it reposts
 * @param canRepost whether the signed-in account may repost it
 * @param canQuote whether the signed-in account may quote it
 * @param isRepostedByViewer whether the signed-in account has reposted it
 * @param json the whole value as it came; missing if there was none
 */
public record TextPostInfo(
        @Nullable Boolean isReply,
        @Nullable User replyToAuthor,
        @Nullable Long directReplyCount,
        @Nullable Boolean isUnavailable,
        @Nullable Boolean canReply,
        @Nullable String replyControl,
        @Nullable Post quoted,
        @Nullable Post reposted,
        @Nullable Boolean canRepost,
        @Nullable Boolean canQuote,
        @Nullable Boolean isRepostedByViewer,
        Json json) {
    /** Reads the value as either interface sends it. */
    public static TextPostInfo of(Json json) {
        Json share = json.at("share_info");
        return new TextPostInfo(
                json.at("is_reply").bool(),
                json.at("reply_to_author").as(User::of),
                json.at("direct_reply_count").wholeNumber(),
                json.at("is_post_unavailable").bool(),
                json.at("can_reply").bool(),
                json.at("reply_control").text(),
                share.at("quoted_post").as(Post::of),
                share.at("reposted_post").as(Post::of),
                share.at("can_repost").bool(),
                share.at("can_quote_post").bool(),
                share.at("is_reposted_by_viewer").bool(),
                json);
    }
}
