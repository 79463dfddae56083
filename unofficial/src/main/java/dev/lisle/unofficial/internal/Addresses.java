package dev.lisle.unofficial.internal;

import dev.lisle.unofficial.json.Json;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Addresses in answers. */
public final class Addresses {
    private Addresses() {}

    /** The address in a text of JSON; null if it is none. */
    public static @Nullable URI parse(Json json) {
        String text = json.text();
        try {
            return text == null || text.isEmpty() ? null : new URI(text);
        } catch (URISyntaxException e) {
            return null; // the text itself stays in the JSON
        }
    }
}
