package dev.lisle.unofficial.internal;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request as it goes out.
 *
 * @param name what errors and logs call it; without anything private
 * @param body null for none
 * @param changes whether it is a write
 */
public record HttpCall(
        String name,
        String method,
        URI uri,
        Map<String, String> headers,
        @Nullable BodyPublisher body,
        boolean changes) {}
