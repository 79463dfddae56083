package dev.lisle.unofficial.users;

import dev.lisle.unofficial.internal.Shape;
import dev.lisle.unofficial.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who liked a post.
 *
 * @param users a sample, or none, even where the count is right
 * @param userCount how many they are; null in public answers
 * @param json the whole answer
 */
public record Likers(List<User> users, @Nullable Long userCount, Json json) {
    /** Copies the list. */
    public Likers {
        users = List.copyOf(users);
    }

    /**
     * Reads the answer of either interface.
     *
     * @throws dev.lisle.unofficial.errors.InterfaceChangedException if it has no list of users
     */
    public static Likers of(Json json) {
        Json likers = json.at("data", "likers").isObject() ? json.at("data", "likers") : json;
        return new Likers(
                Shape.list(likers, "users").each(User::of),
                likers.at("user_count").wholeNumber(),
                json);
    }
}
