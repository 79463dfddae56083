package dev.lisle.emulator.internal.y2023;

import dev.lisle.emulator.FaultOf2023;
import dev.lisle.emulator.internal.graph.Json;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One request as it came in, its body read whole. */
final class Incoming {
    private static final int MAX_BODY_IN_BYTES = 16 << 20;
    private static final String SIGNATURE = "SIGNATURE.";

    private final Context ctx;
    private final byte[] bytes;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private Incoming(Context ctx, byte[] bytes) {
        this.ctx = ctx;
        this.bytes = bytes;
    }

    static Incoming read(Context ctx) throws IOException {
        byte[] bytes = ctx.req().getInputStream().readNBytes(MAX_BODY_IN_BYTES + 1);
        if (bytes.length > MAX_BODY_IN_BYTES) {
            throw Refusal.of(FaultOf2023.UNKNOWN_ISSUE);
        }
        Incoming incoming = new Incoming(ctx, bytes);
        String type = String.valueOf(ctx.contentType());
        incoming.decode(ctx.queryString());
        if (type.startsWith("application/x-www-form-urlencoded")) {
            incoming.decode(new String(bytes, StandardCharsets.UTF_8));
        }
        return incoming;
    }

    String method() {
        return ctx.method().name();
    }

    String path() {
        return ctx.path();
    }

    @Nullable
    String header(String name) {
        return ctx.header(name);
    }

    String segment(String name) {
        return ctx.pathParam(name);
    }

    byte[] bytes() {
        return bytes;
    }

    /** Query and form together, in the order in which they came. */
    Map<String, String> fields() {
        return fields;
    }

    @Nullable
    String field(String name) {
        return fields.get(name);
    }

    /** A field with a number in it, or {@code otherwise}. */
    int number(String name, int otherwise) {
        String text = fields.get(name);
        return text == null || !text.matches("\\d{1,6}") ? otherwise : Integer.parseInt(text);
    }

    /** A field with a JSON object in it; a body that has none is what the server cannot read. */
    ObjectNode object(String name) {
        JsonNode json = Json.parse(String.valueOf(fields.get(name)));
        if (json instanceof ObjectNode object) {
            return object;
        }
        throw Refusal.of(FaultOf2023.UNKNOWN_ISSUE);
    }

    /** The JSON in {@code signed_body}, after the literal word that stands for a signature. */
    ObjectNode signed() {
        String text = String.valueOf(fields.get("signed_body"));
        JsonNode json = text.startsWith(SIGNATURE) ? Json.parse(text.substring(SIGNATURE.length())) : null;
        if (json instanceof ObjectNode object) {
            return object;
        }
        throw Refusal.of(FaultOf2023.UNKNOWN_ISSUE);
    }

    /** Signed bodies write a space as %20 and forms as +; neither writes a plus sign bare, so one rule reads both. */
    private void decode(@Nullable String encoded) {
        if (encoded == null || encoded.isEmpty()) {
            return;
        }
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            try {
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                fields.put(
                        URLDecoder.decode(name, StandardCharsets.UTF_8),
                        URLDecoder.decode(value, StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                throw Refusal.of(FaultOf2023.UNKNOWN_ISSUE);
            }
        }
    }
}
