package dev.lisle.emulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to the API that the emulator received and answered.
 *
 * @param number counts the requests of this emulator from 1
 * @param method the HTTP method
 * @param path the path as it was sent, without the query
 * @param params the parameters of query and body together; a token that the emulator did not make is masked, and long
 *     values are cut
 * @param username whose token it carried, or null
 * @param status the HTTP status of the answer; 0 if a fault closed the connection without one
 * @param error the error's code, a subcode after a slash, and its message; null if it succeeded
 * @param answer the body of the answer, if it is text; cut after 1,000 characters, and null if there was none
 * @param invented whether Meta's answer to this is unknown, so that no test should rest on the one given
 * @param fault the faults that struck it, or null
 * @param at when it came, on the emulator's clock
 * @param duration how long the answer took, in real time
 */
public record ReceivedRequest(
        long number,
        String method,
        String path,
        Map<String, String> params,
        @Nullable String username,
        int status,
        @Nullable String error,
        @Nullable String answer,
        boolean invented,
        @Nullable String fault,
        Instant at,
        Duration duration) {}
