package dev.lisle.client.errors;

/** Stop: the calling thread was interrupted while it waited. Its interrupt flag is set again. */
public final class CallInterruptedException extends ThreadsException {
    private static final long serialVersionUID = 1L;

    /** {@code effect} is {@code UNKNOWN} if a write had been sent. */
    public CallInterruptedException(String message, Effect effect, InterruptedException cause) {
        super(message, effect, null, cause);
    }
}
