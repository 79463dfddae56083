package dev.lisle.outbox.media;

/** A file could not be kept, found or removed; the message says which and why. Nothing half-written is left behind. */
public final class MediaStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MediaStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
