package dev.lisle.unofficial.errors;

import org.jspecify.annotations.Nullable;

/** Give another image: this one was refused by the server, or could not be read. Nothing was posted. */
public final class ImageRefusedException extends UnofficialException {
    private static final long serialVersionUID = 1L;

    /** With what the server answered, null if it was not asked, and the cause, if there was one. */
    public ImageRefusedException(String message, @Nullable ErrorAnswer answer, @Nullable Throwable cause) {
        super(message, Effect.NONE, answer, cause);
    }
}
