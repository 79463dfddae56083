package dev.lisle.client.errors;

import org.jspecify.annotations.Nullable;

/** Try later: Meta had trouble of its own. After a write, look first: see {@link #effect}. */
public final class ServerTroubleException extends ThreadsException {
    private static final long serialVersionUID = 1L;

    /** The message names the call, the cause and the remedy; {@code error} is null if Meta was not asked or sent none. */
    public ServerTroubleException(String message, Effect effect, @Nullable ApiError error) {
        super(message, effect, error, null);
    }
}
