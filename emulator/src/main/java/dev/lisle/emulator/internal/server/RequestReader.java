package dev.lisle.emulator.internal.server;

import dev.lisle.emulator.internal.calls.Request;
import dev.lisle.emulator.internal.graph.Errors;
import dev.lisle.emulator.internal.graph.ParamsReader;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a request to the API in any of the forms that working clients use. */
final class RequestReader {
    private static final int MAX_BODY_IN_BYTES = 2 << 20;
    private static final String BEARER = "bearer ";

    private RequestReader() {}

    /**
     * Reads it.
     *
     * @throws dev.lisle.emulator.internal.graph.GraphError if it can't be read
     * @throws IOException if the caller hung up
     */
    static Request read(Context ctx) throws IOException {
        ParamsReader params = new ParamsReader();
        String contentType = ctx.contentType();
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/form-data")) {
            checkDeclaredLength(ctx);
            params.all(multipart(ctx));
        } else {
            String body = body(ctx);
            if (type.contains("json") || body.startsWith("{")) {
                params.json(body);
            } else {
                params.form(body.strip());
            }
        }
        params.form(ctx.queryString());
        return new Request(ctx.method().name(), ctx.path(), params.params(), bearer(ctx.header("Authorization")));
    }

    /** Javalin lets any exception of the parser through, checked or not, and whatever it is, the form is no form. */
    private static Map<String, List<String>> multipart(Context ctx) {
        try {
            return ctx.formParamMap();
        } catch (Exception e) {
            throw Errors.unreadableForm(MAX_BODY_IN_BYTES);
        }
    }

    private static String body(Context ctx) throws IOException {
        checkDeclaredLength(ctx);
        byte[] body = ctx.req().getInputStream().readNBytes(MAX_BODY_IN_BYTES + 1);
        if (body.length > MAX_BODY_IN_BYTES) {
            throw Errors.bodyTooLarge(MAX_BODY_IN_BYTES);
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private static void checkDeclaredLength(Context ctx) {
        if (ctx.req().getContentLengthLong() > MAX_BODY_IN_BYTES) {
            throw Errors.bodyTooLarge(MAX_BODY_IN_BYTES);
        }
    }

    private static @Nullable String bearer(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return null;
        }
        return header.substring(BEARER.length()).strip();
    }
}
