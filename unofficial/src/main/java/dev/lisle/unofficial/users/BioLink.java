package dev.lisle.unofficial.users;

import dev.lisle.unofficial.internal.Addresses;
import dev.lisle.unofficial.json.Json;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A link of a profile.
 *
 * @param url where it leads; null if it was not sent
 * @param title its text; null in public answers
 * @param json the whole value as it came
 */
public record BioLink(@Nullable URI url, @Nullable String title, Json json) {
    /** Reads a link as either interface sends it. */
    public static BioLink of(Json json) {
        return new BioLink(Addresses.parse(json.at("url")), json.at("title").text(), json);
    }
}
