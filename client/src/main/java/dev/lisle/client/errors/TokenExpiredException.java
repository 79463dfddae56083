package dev.lisle.client.errors;

import org.jspecify.annotations.Nullable;

/** Renew the token: Meta no longer accepts it (expired, revoked, or never valid). */
public final class TokenExpiredException extends ThreadsException {
    private static final long serialVersionUID = 1L;

    /** The message names the call, the cause and the remedy; {@code error} is null if Meta was not asked or sent none. */
    public TokenExpiredException(String message, Effect effect, @Nullable ApiError error) {
        super(message, effect, error, null);
    }
}
