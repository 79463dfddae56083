package dev.lisle.client.errors;

import org.jspecify.annotations.Nullable;

/** Fix the call: Meta or we ourselves refused it, and the same call will be refused again. */
public final class InvalidRequestException extends ThreadsException {
    private static final long serialVersionUID = 1L;

    /** The message names the call, the cause and the remedy; {@code error} is null if Meta was not asked or sent none. */
    public InvalidRequestException(String message, Effect effect, @Nullable ApiError error) {
        super(message, effect, error, null);
    }
}
