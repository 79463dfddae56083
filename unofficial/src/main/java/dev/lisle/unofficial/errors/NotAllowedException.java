package dev.lisle.unofficial.errors;

/** Go on without it: this account may not see or do this, as with a private profile. */
public final class NotAllowedException extends UnofficialException {
    private static final long serialVersionUID = 1L;

    /** With what the server answered. */
    public NotAllowedException(String message, ErrorAnswer answer) {
        super(message, Effect.NONE, answer, null);
    }
}
