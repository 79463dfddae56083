package dev.lisle.unofficial.internal;

import dev.lisle.unofficial.errors.InterfaceChangedException;
import dev.lisle.unofficial.errors.UnofficialException.Effect;
import dev.lisle.unofficial.json.Json;

/** What an answer must have; without it, it would read as empty, which is worse than failing. */
public final class Shape {
    private Shape() {}

    /** @throws InterfaceChangedException if there is no array at the end of the path */
    public static Json list(Json json, String... path) {
        return check(json.at(path).isArray(), json.at(path), "list", path);
    }

    /** @throws InterfaceChangedException if there is no object at the end of the path */
    public static Json object(Json json, String... path) {
        return check(json.at(path).isObject(), json.at(path), "object", path);
    }

    /** A failure that says that {@code what} is not there; of a read. */
    public static InterfaceChangedException missing(String what) {
        return new InterfaceChangedException(
                "The answer has no " + what + ", so the server no longer speaks the interface of 2023 as it is known.",
                Effect.NONE,
                null);
    }

    private static Json check(boolean holds, Json value, String kind, String... path) {
        if (!holds) {
            throw missing(kind + " at " + String.join(".", path));
        }
        return value;
    }
}
