package dev.lisle.unofficial.errors;

/** Check the network: the call was not sent or its answer was lost; {@link #effect} says whether it may have worked. */
public final class TransportException extends UnofficialException {
    private static final long serialVersionUID = 1L;

    /** With the cause. */
    public TransportException(String message, Effect effect, Throwable cause) {
        super(message, effect, null, cause);
    }
}
