package dev.lisle.unofficial.errors;

import dev.lisle.unofficial.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered instead of a result.
 *
 * @param status the HTTP status; a failure can come with 200
 * @param message the stable word in {@code message}, such as {@code login_required}, or a sentence; null if there was none
 * @param type the {@code error_type}; null if there was none
 * @param json the whole answer; missing if it was not JSON
 */
public record ErrorAnswer(
        int status, @Nullable String message, @Nullable String type, Json json) {
    /** An answer that was no JSON. */
    public static ErrorAnswer notJson(int status) {
        return new ErrorAnswer(status, null, null, Json.of(null).at("body"));
    }

    /** Reads the error fields of an answer of the mobile interface. */
    public static ErrorAnswer of(int status, Json json) {
        return new ErrorAnswer(
                status, json.at("message").text(), json.at("error_type").text(), json);
    }
}
