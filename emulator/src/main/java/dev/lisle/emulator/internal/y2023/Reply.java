package dev.lisle.emulator.internal.y2023;

import dev.lisle.emulator.internal.graph.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What goes back.
 *
 * @param status the HTTP status
 * @param contentType of the body
 * @param body as text
 * @param headers beyond the usual
 */
record Reply(int status, String contentType, String body, Map<String, String> headers) {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String JSON = "application/json; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    /** A mobile answer with {@code status: ok}, which goes last as the server has it. */
    static Reply ok(ObjectNode json) {
        return json(200, json.put("status", "ok"));
    }

    static Reply json(int status, JsonNode json) {
        return new Reply(status, JSON, text(json), Map.of());
    }

    /** An answer of the web interface: JSON under the name of a script. */
    static Reply script(JsonNode json) {
        return new Reply(200, SCRIPT, text(json), Map.of());
    }

    static Reply html(int status, String body) {
        return new Reply(status, HTML, body, Map.of());
    }

    Reply with(Map<String, String> more) {
        return new Reply(status, contentType, body, more);
    }

    static String text(JsonNode json) {
        return new String(Json.bytes(json), StandardCharsets.UTF_8);
    }
}
