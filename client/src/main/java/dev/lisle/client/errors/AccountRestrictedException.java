package dev.lisle.client.errors;

import org.jspecify.annotations.Nullable;

/** Wait for, or settle with, Meta: the account is restricted or the action is blocked. Repeating makes it worse. */
public final class AccountRestrictedException extends ThreadsException {
    private static final long serialVersionUID = 1L;

    /** The message names the call, the cause and the remedy; {@code error} is null if Meta was not asked or sent none. */
    public AccountRestrictedException(String message, Effect effect, @Nullable ApiError error) {
        super(message, effect, error, null);
    }
}
