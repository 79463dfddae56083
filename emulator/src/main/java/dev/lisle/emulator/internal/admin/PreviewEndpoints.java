package dev.lisle.emulator.internal.admin;

import dev.lisle.emulator.Preview;
import dev.lisle.emulator.internal.graph.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the page shows while somebody writes. May be shared between threads. */
public final class PreviewEndpoints {
    private volatile @Nullable Preview preview;

    /** Asks this one from now on. */
    public void use(Preview preview) {
        this.preview = preview;
    }

    /** Adds the routes. */
    public void register(RoutesConfig routes) {
        routes.get(
                "/_lisle/preview", ctx -> AdminHttp.send(ctx, 200, Json.object().put("preview", preview != null)));
        routes.post("/_lisle/preview", this::parts);
    }

    private void parts(Context ctx) throws IOException {
        Preview now = preview;
        if (now == null) {
            throw new IllegalStateException("This emulator was given no preview, so it can't say what a text becomes");
        }
        String text = AdminHttp.member(AdminHttp.body(ctx), "text");
        ObjectNode body = Json.object();
        ArrayNode parts = body.putArray("parts");
        try {
            now.parts(text).forEach(part -> describe(part, parts.addObject()));
        } catch (IllegalArgumentException e) { // half a text is no wrong request
            body.put("refusal", e.getMessage());
        }
        AdminHttp.send(ctx, 200, body);
    }

    private static void describe(Preview.Part part, ObjectNode json) {
        ArrayNode remarks =
                json.put("text", part.text()).put("measure", part.measure()).putArray("remarks");
        part.remarks().forEach(remarks::add);
    }
}
