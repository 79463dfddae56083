package dev.lisle.client.http;

import java.io.IOException;

/**
 * Sends one request and reads the whole answer. Thread-safe. Never sends anything but a GET a second time, never follows a
 * redirect, never logs a body, a query string or a header.
 */
@FunctionalInterface
public interface HttpTransport {
    /**
     * Sends {@code call} once and waits for the answer, whatever its status. Whoever asks for a body in packed form unpacks it.
     *
     * @throws NotSentException if it is certain that no byte of the request reached the server
     * @throws IOException if the answer did not arrive whole, for whatever reason: the server may have acted
     * @throws InterruptedException if the thread was interrupted while it waited; the server may have acted
     */
    HttpAnswer send(HttpCall call) throws IOException, InterruptedException;
}
