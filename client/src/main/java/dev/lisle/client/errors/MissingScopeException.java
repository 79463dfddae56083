package dev.lisle.client.errors;

import org.jspecify.annotations.Nullable;

/** Ask the user: the token lacks a scope, or the app lacks the access level, that this call needs. */
public final class MissingScopeException extends ThreadsException {
    private static final long serialVersionUID = 1L;

    /** The message names the call, the cause and the remedy; {@code error} is null if Meta was not asked or sent none. */
    public MissingScopeException(String message, Effect effect, @Nullable ApiError error) {
        super(message, effect, error, null);
    }
}
