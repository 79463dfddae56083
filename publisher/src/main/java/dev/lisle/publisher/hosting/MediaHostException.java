package dev.lisle.publisher.hosting;

/** A local file could not be hosted, or not be removed. No post was sent. */
public final class MediaHostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the file, the reason and the remedy. */
    public MediaHostException(String message) {
        super(message);
    }

    /** With what the host or the network said. */
    public MediaHostException(String message, Throwable cause) {
        super(message, cause);
    }
}
