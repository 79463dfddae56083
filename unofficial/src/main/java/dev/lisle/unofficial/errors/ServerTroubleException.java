package dev.lisle.unofficial.errors;

import org.jspecify.annotations.Nullable;

/** Try later: the server had a fault of its own. After a write, look first. */
public final class ServerTroubleException extends UnofficialException {
    private static final long serialVersionUID = 1L;

    /** With what the server answered, null if it was not kept, and whether a write may have had its effect. */
    public ServerTroubleException(String message, Effect effect, @Nullable ErrorAnswer answer) {
        super(message, effect, answer, null);
    }
}
