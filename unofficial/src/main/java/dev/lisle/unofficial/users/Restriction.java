package dev.lisle.unofficial.users;

import dev.lisle.unofficial.json.Json;
import java.util.List;

/**
 * The answer to restricting an account, and to taking that back.
 *
 * @param users the accounts that it was about, with how things stand now; one, as known
 * @param json the whole answer
 */
public record Restriction(List<User> users, Json json) {
    /** Copies the list. */
    public Restriction {
        users = List.copyOf(users);
    }

    /** Reads the answer. */
    public static Restriction of(Json json) {
        return new Restriction(json.at("users").each(User::of), json);
    }
}
