package dev.lisle.client.errors;

/** Look at the store of the token: it could not be read. Nothing was sent. */
public final class TokenStoreException extends ThreadsException {
    private static final long serialVersionUID = 1L;

    /** With what the store said as the cause. */
    public TokenStoreException(String message, Throwable cause) {
        super(message, Effect.NONE, null, cause);
    }
}
