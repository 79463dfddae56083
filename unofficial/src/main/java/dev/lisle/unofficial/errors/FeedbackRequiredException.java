package dev.lisle.unofficial.errors;

/** Stop this kind of action for long: it was blocked as spam or as automated. Nothing was changed. */
public final class FeedbackRequiredException extends UnofficialException {
    private static final long serialVersionUID = 1L;

    /** With what the server answered. */
    public FeedbackRequiredException(String message, ErrorAnswer answer) {
        super(message, Effect.NONE, answer, null);
    }
}
