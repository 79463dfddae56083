package dev.lisle.client.http;

import java.io.IOException;

/** The connection never came up, so no byte of the request reached the server. */
public final class NotSentException extends IOException {
    private static final long serialVersionUID = 1L;

    /** A failure to connect, with what the network said. */
    public NotSentException(String message, Throwable cause) {
        super(message, cause);
    }
}
