package dev.lisle.unofficial.threads;

import dev.lisle.unofficial.json.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The answer to reposting. To take it back, give the id of the original, not this one.
 *
 * @param id the number of the repost; null if it was not sent
 * @param fbid another number of it; null if it was not sent
 * @param repostedAt when, by the server's clock; null if it was not sent
 * @param json the whole answer
 */
public record Repost(
        @Nullable ThreadId id,
        @Nullable Long fbid,
        @Nullable Instant repostedAt,
        Json json) {
    /** Reads the answer. */
    public static Repost of(Json json) {
        return new Repost(
                ThreadId.orNull(json.at("repost_id")),
                json.at("repost_fbid").wholeNumber(),
                Post.moment(json.at("reposted_at").wholeNumber()),
                json);
    }
}
