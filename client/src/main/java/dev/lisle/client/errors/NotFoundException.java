package dev.lisle.client.errors;

import org.jspecify.annotations.Nullable;

/** Check the id: there is no such object, it was deleted, or this token may not see it. */
public final class NotFoundException extends ThreadsException {
    private static final long serialVersionUID = 1L;

    /** The message names the call, the cause and the remedy; {@code error} is null if Meta was not asked or sent none. */
    public NotFoundException(String message, Effect effect, @Nullable ApiError error) {
        super(message, effect, error, null);
    }
}
