package dev.lisle.emulator.internal.calls;

import dev.lisle.emulator.internal.graph.Params;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to the API as it came in.
 *
 * @param method the HTTP method
 * @param path the path as it was sent, decoded
 * @param params query and body together
 * @param bearer the token of the header, or null
 */
public record Request(
        String method, String path, Params params, @Nullable String bearer) {
    /** The parts of the path without version and without slashes at the ends. */
    List<String> parts() {
        List<String> parts = new ArrayList<>(4);
        for (String part : path.split("/", -1)) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        if (!parts.isEmpty() && parts.get(0).equals("v1.0")) {
            parts.remove(0);
        }
        return parts;
    }

    /** The path without version and without slashes at the ends. */
    String plainPath() {
        return String.join("/", parts());
    }

    /** The id or word that the path begins with; empty if there is none. */
    public String firstPart() {
        List<String> parts = parts();
        return parts.isEmpty() ? "" : parts.get(0);
    }

    /** The token, wherever it stands. */
    public @Nullable String token() {
        String param = params.get("access_token");
        return param == null ? bearer : param;
    }

    @Override
    public String toString() {
        return method + " " + path; // the rest may hold a token
    }
}
