package dev.lisle.unofficial.users;

import dev.lisle.unofficial.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * The answer to following, muting or blocking, and to taking that back.
 *
 * @param friendship how things stand now
 * @param previousFollowing whether the account was followed before; only after {@code followUser}, else null
 * @param json the whole answer
 */
public record FriendshipChange(
        FriendshipStatus friendship, @Nullable Boolean previousFollowing, Json json) {
    /** Reads the answer. */
    public static FriendshipChange of(Json json) {
        return new FriendshipChange(
                FriendshipStatus.of(json.at("friendship_status")),
                json.at("previous_following").bool(),
                json);
    }
}
