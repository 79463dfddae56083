package dev.lisle.client.errors;

/**
 * Check the network: the connection failed, or the answer did not arrive whole and in time. After a write the server may
 * have acted all the same: see {@link #effect}.
 */
public final class TransportException extends ThreadsException {
    private static final long serialVersionUID = 1L;

    /** With what the network said as the cause. */
    public TransportException(String message, Effect effect, Throwable cause) {
        super(message, effect, null, cause);
    }
}
