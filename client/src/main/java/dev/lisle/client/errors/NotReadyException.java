package dev.lisle.client.errors;

import org.jspecify.annotations.Nullable;

/** Ask again soon: Meta does not know this container or parent yet. Known to pass by itself. */
public final class NotReadyException extends ThreadsException {
    private static final long serialVersionUID = 1L;

    /** The message names the call, the cause and the remedy; {@code error} is null if Meta was not asked or sent none. */
    public NotReadyException(String message, Effect effect, @Nullable ApiError error) {
        super(message, effect, error, null);
    }
}
