package dev.lisle.client.internal;

import dev.lisle.client.errors.ApiError;
import dev.lisle.client.http.HttpAnswer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Tells errors from answers, in all the shapes in which Meta sends them. */
final class Answers {
    /** A larger body is looked at up to its first field only: errors are small. */
    private static final int LARGEST_ERROR_IN_BYTES = 16_384;

    private static final int EXCERPT_CHARACTERS = 120;

    private Answers() {}

    /** The error that the answer holds, whatever its status, without the secrets that went out; null if it is a success. */
    static @Nullable ApiError error(HttpAnswer answer, Outgoing out) {
        ApiError said = null;
        try {
            said = saidError(answer);
        } catch (JacksonException e) {
            // No JSON, or cut off: the status alone decides, and the excerpt below says what came.
            said = null;
        }
        if (said != null) {
            return out.secrets().hide(said);
        }
        return isSuccess(answer)
                ? null
                : new ApiError(
                        answer.status(), null, null, null, excerpt(answer, out.secrets()), null, null, null, null);
    }

    /** The beginning of a body that could not be read, on one line; secrets are hidden before it is cut. */
    static String excerpt(HttpAnswer answer, Secrets secrets) {
        if (answer.body().length == 0) {
            return "the body is empty";
        }
        String text = secrets.hide(new String(answer.body(), StandardCharsets.UTF_8));
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        int end = line.offsetByCodePoints(0, Math.min(EXCERPT_CHARACTERS, line.codePointCount(0, line.length())));
        return "the body begins with \"" + line.substring(0, end) + "\"";
    }

    private static boolean isSuccess(HttpAnswer answer) {
        return answer.status() >= 200 && answer.status() < 300;
    }

    private static @Nullable ApiError saidError(HttpAnswer answer) {
        if (answer.body().length == 0) {
            return null;
        }
        try (JsonReader in = JsonReader.over(answer.body())) {
            if (!in.atObject()) {
                return null;
            }
            for (String name; (name = in.nextField()) != null; ) {
                if (name.equals("error")) {
                    return in.atObject() ? graphError(in, answer.status()) : bareError(in, answer.status());
                }
                boolean flat = name.equals("error_type") || (name.equals("error_message") && !isSuccess(answer));
                if (flat) {
                    return flatError(name, in, answer.status());
                }
                if (isSuccess(answer) && answer.body().length > LARGEST_ERROR_IN_BYTES) {
                    return null;
                }
                in.skip();
            }
            return null;
        }
    }

    /** {@code {"error":"text"}}; a null there says that there is none. */
    private static @Nullable ApiError bareError(JsonReader in, int status) {
        String message = in.text();
        return message == null ? null : new ApiError(status, null, null, null, message, null, null, null, null);
    }

    /** The usual object: {@code {"error":{"message":…,"code":…}}}. */
    private static ApiError graphError(JsonReader in, int status) {
        Integer code = null;
        Integer subcode = null;
        String type = null;
        String message = null;
        String userTitle = null;
        String userMessage = null;
        Boolean isTransient = null;
        String traceId = null;
        for (String name; (name = in.nextField()) != null; ) {
            switch (name) {
                case "code" -> code = in.integer();
                case "error_subcode" -> subcode = in.integer();
                case "type" -> type = in.text();
                case "message" -> message = in.text();
                case "error_user_title" -> userTitle = in.text();
                case "error_user_msg" -> userMessage = in.text();
                case "is_transient" -> isTransient = in.bool();
                case "fbtrace_id" -> traceId = in.text();
                default -> in.skip();
            }
        }
        return new ApiError(status, code, subcode, type, message, userTitle, userMessage, isTransient, traceId);
    }

    /** The flat object of the code exchange: {@code {"error_type":…,"code":400,"error_message":…}}; its code is a status. */
    private static ApiError flatError(String firstName, JsonReader in, int status) {
        String type = null;
        String message = null;
        for (String name = firstName; name != null; name = in.nextField()) {
            switch (name) {
                case "error_type" -> type = in.text();
                case "error_message" -> message = in.text();
                default -> in.skip();
            }
        }
        return new ApiError(status, null, null, type, message, null, null, null, null);
    }
}
