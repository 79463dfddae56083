package dev.lisle.emulator.internal.faults;

import dev.lisle.emulator.faults.FaultAnswer;
import dev.lisle.emulator.internal.graph.Answer;
import dev.lisle.emulator.internal.graph.Errors;
import dev.lisle.emulator.internal.graph.GraphError;
import dev.lisle.emulator.internal.graph.Json;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The words of the answers that faults give. */
public final class FaultAnswers {
    private static final String PAGE = "<!DOCTYPE html><html><head><title>Error</title></head><body>"
            + "<h1>Sorry, something went wrong.</h1></body></html>";

    private FaultAnswers() {}

    /** The answer, if it is no error in Meta's form; else null. */
    public static @Nullable Answer plain(FaultAnswer answer) {
        return switch (answer) {
            case HTML -> new Answer(502, "text/html; charset=utf-8", PAGE.getBytes(StandardCharsets.UTF_8));
            case WITHOUT_ID -> Answer.of(Json.object());
            default -> null;
        };
    }

    /**
     * The answer as an error in Meta's form.
     *
     * @param subject the id that a missing thing is said to have
     * @throws IllegalArgumentException if it has none: see {@link #plain}
     */
    public static GraphError error(FaultAnswer answer, String subject) {
        return switch (answer) {
            case MEDIA_NOT_FOUND -> Errors.mediaNotFound(subject);
            case NO_PERMISSION -> Errors.noPermission(500);
            case RATE_LIMITED -> Errors.rateLimit();
            case TOKEN_EXPIRED -> Errors.expiredToken();
            case TOKEN_EXPIRED_500 -> Errors.expiredToken(500);
            case RESTRICTED -> Errors.restricted();
            case DUPLICATE -> Errors.duplicate();
            case UNEXPECTED -> Errors.transientFailure();
            case UNKNOWN -> Errors.unknown();
            case HTML, WITHOUT_ID -> throw new IllegalArgumentException(answer + " is no error in Meta's form");
        };
    }
}
