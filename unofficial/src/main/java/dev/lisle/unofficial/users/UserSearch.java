package dev.lisle.unofficial.users;

import dev.lisle.unofficial.internal.Shape;
import dev.lisle.unofficial.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search for users found.
 *
 * @param users in the server's order
 * @param numResults how many the server says it found; null if it was not sent
 * @param hasMore whether the server has more; there is no known way to ask for them; null if it was not sent
 * @param rankToken the server's mark of this search; null if it was not sent
 * @param json the whole answer
 */
public record UserSearch(
        List<User> users,
        @Nullable Integer numResults,
        @Nullable Boolean hasMore,
        @Nullable String rankToken,
        Json json) {
    /** Copies the list. */
    public UserSearch {
        users = List.copyOf(users);
    }

    /**
     * Reads the answer.
     *
     * @throws dev.lisle.unofficial.errors.InterfaceChangedException if it has no list of users
     */
    public static UserSearch of(Json json) {
        return new UserSearch(
                Shape.list(json, "users").each(User::of),
                json.at("num_results").smallNumber(),
                json.at("has_more").bool(),
                json.at("rank_token").text(),
                json);
    }
}
