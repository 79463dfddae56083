package dev.lisle.unofficial.threads;

import dev.lisle.unofficial.json.Json;
import dev.lisle.unofficial.users.User;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One post of a thread, with how the app draws it.
 *
 * @param post the post
 * @param lineType {@code none}, {@code line} or {@code squiggle}; null if it was not sent
 * @param repliesText what the app shows for the replies, such as {@code 5 replies}; null if there are none
 * @param showsReplies whether the app shows that text; null if it was not sent
 * @param replyFaces some of those who replied; in public answers with a picture and nothing else
 * @param json the whole value as it came
 */
public record ThreadItem(
        Post post,
        @Nullable String lineType,
        @Nullable String repliesText,
        @Nullable Boolean showsReplies,
        List<User> replyFaces,
        Json json) {
    /** Copies the list. */
    public ThreadItem {
        replyFaces = List.copyOf(replyFaces);
    }

    /**
     * Reads an item as either interface sends it.
     *
     * @throws dev.lisle.unofficial.errors.InterfaceChangedException if it has no post
     */
    public static ThreadItem of(Json json) {
        return new ThreadItem(
                Post.of(json.at("post")),
                json.at("line_type").text(),
                json.at("view_replies_cta_string").text(),
                json.at("should_show_replies_cta").bool(),
                json.at("reply_facepile_users").each(User::of),
                json);
    }
}
