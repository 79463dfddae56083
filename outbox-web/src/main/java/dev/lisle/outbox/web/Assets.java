package dev.lisle.outbox.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files of the page, from the jar. */
final class Assets {
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("index.html", "text/html; charset=utf-8"),
            Map.entry("look.css", "text/css; charset=utf-8"),
            Map.entry("page.css", "text/css; charset=utf-8"),
            Map.entry("icon.svg", "image/svg+xml"),
            Map.entry("theme.js", SCRIPT),
            Map.entry("page.js", SCRIPT),
            Map.entry("el.js", SCRIPT),
            Map.entry("dom.js", SCRIPT),
            Map.entry("posts.js", SCRIPT),
            Map.entry("calendar.js", SCRIPT),
            Map.entry("add.js", SCRIPT),
            Map.entry("media.js", SCRIPT));

    private final Map<String, byte[]> files = new HashMap<>();

    Assets() {
        TYPES.keySet().forEach(name -> files.put(name, read(name)));
    }

    byte @Nullable [] find(String name) {
        return files.get(name);
    }

    String type(String name) {
        return TYPES.getOrDefault(name, "application/octet-stream");
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("page/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The jar of the outbox's page lacks " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The page's " + name + " cannot be read", e);
        }
    }
}
