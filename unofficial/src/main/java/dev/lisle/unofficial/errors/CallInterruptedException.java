package dev.lisle.unofficial.errors;

/** End the work of this JVM thread: it was interrupted while it waited. Its interrupt flag is set again. */
public final class CallInterruptedException extends UnofficialException {
    private static final long serialVersionUID = 1L;

    /** With whether a write may have had its effect. */
    public CallInterruptedException(String message, Effect effect, InterruptedException cause) {
        super(message, effect, null, cause);
    }
}
