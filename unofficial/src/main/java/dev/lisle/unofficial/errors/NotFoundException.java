package dev.lisle.unofficial.errors;

/** Correct the name or the id, or go on without it: there is no such user or post, or no more. */
public final class NotFoundException extends UnofficialException {
    private static final long serialVersionUID = 1L;

    /** With what the server answered. */
    public NotFoundException(String message, ErrorAnswer answer) {
        super(message, Effect.NONE, answer, null);
    }
}
