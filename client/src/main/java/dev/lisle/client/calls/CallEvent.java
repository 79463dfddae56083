package dev.lisle.client.calls;

import dev.lisle.client.errors.ThreadsException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request and how it ended. It holds no parameter, body or token.
 *
 * @param method {@code GET}, {@code POST} or {@code DELETE}
 * @param path without version, each id replaced by {@code {id}}, so that there are few different ones
 * @param attempt 1 for the first; more for a read that is tried again
 * @param status HTTP status; null if no whole answer came
 * @param duration from sending to the end of reading
 * @param failure how it failed, as the caller will see it unless it is tried again; null if it did not
 * @param usage what the headers said of rate limits, by their names in lower case, as they came; usually empty
 */
public record CallEvent(
        String method,
        String path,
        int attempt,
        @Nullable Integer status,
        Duration duration,
        @Nullable ThreadsException failure,
        Map<String, String> usage) {}
