package dev.lisle.unofficial.threads;

import dev.lisle.unofficial.internal.Addresses;
import dev.lisle.unofficial.json.Json;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One form of a video.
 *
 * @param url where it is; null if it was not sent
 * @param width in pixels; null if it was not sent
 * @param height in pixels; null if it was not sent
 * @param type the server's number for this form, 101 to 103 as known; null if it was not sent
 * @param json the whole value as it came
 */
public record Video(
        @Nullable URI url,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Integer type,
        Json json) {
    /** Reads one form of a video. */
    public static Video of(Json json) {
        return new Video(
                Addresses.parse(json.at("url")),
                json.at("width").smallNumber(),
                json.at("height").smallNumber(),
                json.at("type").smallNumber(),
                json);
    }
}
