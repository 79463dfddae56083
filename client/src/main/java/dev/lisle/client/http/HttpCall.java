package dev.lisle.client.http;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request as it goes over the wire.
 *
 * @param method upper case
 * @param uri whole address, query included; may hold secrets, so it is never printed
 * @param headers may hold the token, so they are never printed
 * @param body UTF-8 text of the content type named in the headers; null sends none
 * @param timeout how long the whole exchange may take, from the call to the last byte of the answer
 */
public record HttpCall(
        String method,
        URI uri,
        Map<String, String> headers,
        @Nullable String body,
        Duration timeout) {
    /** Copies the headers. */
    public HttpCall {
        headers = Map.copyOf(headers);
    }

    /** Method and path; what may be secret is left out. */
    @Override
    public String toString() {
        return method + " " + uri.getRawPath();
    }
}
