package dev.lisle.unofficial.errors;

/** Look at the message: the server refused for a reason that has no kind of its own. Nothing was changed. */
public final class RequestRefusedException extends UnofficialException {
    private static final long serialVersionUID = 1L;

    /** With what the server answered. */
    public RequestRefusedException(String message, ErrorAnswer answer) {
        super(message, Effect.NONE, answer, null);
    }
}
