package dev.lisle.emulator.internal.admin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** The page for people: one document, its style and its scripts, all from the jar. */
public final class PageEndpoints {
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self'; media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";
    private static final String SCRIPT = "text/javascript; charset=UTF-8";
    private static final Map<String, String> ASSETS = Map.ofEntries(
            Map.entry("look.css", "text/css; charset=UTF-8"),
            Map.entry("page.css", "text/css; charset=UTF-8"),
            Map.entry("icon.svg", "image/svg+xml"),
            Map.entry("theme.js", SCRIPT),
            Map.entry("page.js", SCRIPT),
            Map.entry("el.js", SCRIPT),
            Map.entry("dom.js", SCRIPT),
            Map.entry("timeline.js", SCRIPT),
            Map.entry("compose.js", SCRIPT),
            Map.entry("containers.js", SCRIPT),
            Map.entry("faults.js", SCRIPT),
            Map.entry("apps.js", SCRIPT),
            Map.entry("world.js", SCRIPT),
            Map.entry("insights.js", SCRIPT),
            Map.entry("conversation.js", SCRIPT),
            Map.entry("requests.js", SCRIPT),
            Map.entry("post.js", SCRIPT),
            Map.entry("media.js", SCRIPT));

    private final Map<String, byte[]> files = new HashMap<>();

    /** Reads the files. */
    public PageEndpoints() {
        files.put("index.html", read("index.html"));
        ASSETS.keySet().forEach(name -> files.put(name, read(name)));
    }

    /** Adds the routes. */
    public void register(RoutesConfig routes) {
        routes.get("/", this::document);
        routes.get("/requests", this::document);
        routes.get("/containers", this::document);
        routes.get("/faults", this::document);
        routes.get("/apps", this::document);
        routes.get("/world", this::document);
        routes.get("/@{username}", this::document);
        routes.get("/@{username}/post/{shortcode}", this::document);
        routes.get("/favicon.ico", ctx -> file(ctx, "icon.svg"));
        routes.get("/_lisle/page/{file}", ctx -> file(ctx, ctx.pathParam("file")));
    }

    private void document(Context ctx) {
        ctx.header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-cache")
                .contentType("text/html; charset=UTF-8")
                .result(files.get("index.html"));
    }

    private void file(Context ctx, String name) {
        String type = ASSETS.get(name);
        byte[] content = files.get(name);
        if (type == null || content == null) {
            ctx.status(404).result("");
        } else {
            ctx.header("Cache-Control", "no-cache").contentType(type).result(content);
        }
    }

    private static byte[] read(String name) {
        try (InputStream in = PageEndpoints.class.getResourceAsStream("/dev/lisle/emulator/page/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The jar of the emulator lacks its page's " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The page's " + name + " can't be read", e);
        }
    }
}
