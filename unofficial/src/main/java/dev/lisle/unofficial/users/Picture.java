package dev.lisle.unofficial.users;

import dev.lisle.unofficial.internal.Addresses;
import dev.lisle.unofficial.json.Json;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One size of a picture.
 *
 * @param url where it is; null if it was not sent
 * @param width in pixels; null if it was not sent
 * @param height in pixels; null if it was not sent
 * @param json the whole value as it came
 */
public record Picture(
        @Nullable URI url,
        @Nullable Integer width,
        @Nullable Integer height,
        Json json) {
    /** Reads one size as either interface sends it. */
    public static Picture of(Json json) {
        return new Picture(
                Addresses.parse(json.at("url")),
                json.at("width").smallNumber(),
                json.at("height").smallNumber(),
                json);
    }
}
