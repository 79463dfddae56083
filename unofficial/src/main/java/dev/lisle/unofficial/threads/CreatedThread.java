package dev.lisle.unofficial.threads;

import dev.lisle.unofficial.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * The answer to creating or quoting: the post is live.
 *
 * @param post the new post
 * @param uploadId the mark under which it was sent; null if it was not sent back
 * @param json the whole answer
 */
public record CreatedThread(Post post, @Nullable String uploadId, Json json) {
    /**
     * Reads the answer.
     *
     * @throws dev.lisle.unofficial.errors.InterfaceChangedException if it has no post
     */
    public static CreatedThread of(Json json) {
        return new CreatedThread(Post.of(json.at("media")), json.at("upload_id").text(), json);
    }
}
