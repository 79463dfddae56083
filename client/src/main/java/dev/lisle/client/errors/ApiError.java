package dev.lisle.client.errors;

import org.jspecify.annotations.Nullable;

/**
 * What Meta said when it refused a call. Every part but the status may be missing.
 *
 * @param status HTTP status; the same error has been seen with 400 and with 500
 * @param code Meta's error code, for example 100
 * @param subcode Meta's error subcode, for example 4279009
 * @param type {@code OAuthException}, {@code THApiException} …
 * @param message Meta's message, in English
 * @param userTitle a title in the language of the user: to show, never to compare
 * @param userMessage an explanation in the language of the user: to show, never to compare
 * @param isTransient Meta's own word on whether a later attempt may succeed; known to be wrong for 24/4279009
 * @param traceId what Meta's support asks for
 * @see <a href="https://developers.facebook.com/documentation/threads/troubleshooting">Troubleshooting</a>
 */
public record ApiError(
        int status,
        @Nullable Integer code,
        @Nullable Integer subcode,
        @Nullable String type,
        @Nullable String message,
        @Nullable String userTitle,
        @Nullable String userMessage,
        @Nullable Boolean isTransient,
        @Nullable String traceId) {

    /** Whether this is the given code, with whatever subcode. */
    public boolean is(int wanted) {
        return code != null && code == wanted;
    }

    /** Whether this is the given code with the given subcode. */
    public boolean is(int wantedCode, int wantedSubcode) {
        return is(wantedCode) && subcode != null && subcode == wantedSubcode;
    }
}
