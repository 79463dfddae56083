package dev.lisle.emulator.internal.admin;

import dev.lisle.emulator.internal.graph.Answer;
import dev.lisle.emulator.internal.graph.Json;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads requests to the admin addresses and answers them. */
public final class AdminHttp {
    private static final int MAX_BODY_IN_BYTES = 1 << 20;

    private AdminHttp() {}

    /** Answers in JSON. */
    public static void send(Context ctx, int status, JsonNode node) {
        ctx.status(status).contentType(Answer.JSON).result(Json.bytes(node));
    }

    /**
     * The body.
     *
     * @throws IllegalArgumentException if it is no JSON object
     * @throws IOException if the caller hung up
     */
    public static JsonNode body(Context ctx) throws IOException {
        byte[] bytes = ctx.req().getInputStream().readNBytes(MAX_BODY_IN_BYTES);
        JsonNode body = Json.parse(new String(bytes, StandardCharsets.UTF_8));
        if (body == null || !body.isObject()) {
            throw new IllegalArgumentException("The body must be a JSON object");
        }
        return body;
    }

    /**
     * A text that the body must have.
     *
     * @throws IllegalArgumentException if it has none
     */
    public static String member(JsonNode body, String name) {
        String text = body.path(name).asString("");
        if (text.isBlank()) {
            throw new IllegalArgumentException("The body must have a \"" + name + "\"");
        }
        return text;
    }

    /**
     * A parameter that the query must have.
     *
     * @throws IllegalArgumentException if it has none
     */
    public static String query(Context ctx, String name) {
        @Nullable String value = ctx.queryParam(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("The query must have a \"" + name + "\"");
        }
        return value;
    }

    /**
     * A number from 0 to {@code most}; larger ones are cut to it.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static int number(String text, int most) {
        if (!text.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("\"" + text + "\" is no number from 0 to " + most);
        }
        return Math.min(most, Integer.parseInt(text));
    }
}
