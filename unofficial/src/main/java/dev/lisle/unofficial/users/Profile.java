package dev.lisle.unofficial.users;

import dev.lisle.unofficial.internal.Shape;
import dev.lisle.unofficial.json.Json;

/**
 * The answer to asking for one account.
 *
 * @param user the account
 * @param json the whole answer
 */
public record Profile(User user, Json json) {
    /**
     * Reads the answer of either interface.
     *
     * @throws dev.lisle.unofficial.errors.InterfaceChangedException if it has no user
     */
    public static Profile of(Json json) {
        Json parent = json.at("data", "userData").isObject() ? json.at("data", "userData") : json;
        return new Profile(User.of(Shape.object(parent, "user")), json);
    }
}
