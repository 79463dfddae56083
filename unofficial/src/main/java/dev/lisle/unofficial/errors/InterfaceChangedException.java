package dev.lisle.unofficial.errors;

import org.jspecify.annotations.Nullable;

/** Give up or change the dialect: the server no longer speaks the interface of 2023 as it is known. */
public final class InterfaceChangedException extends UnofficialException {
    private static final long serialVersionUID = 1L;

    /** With what the server answered, null if it was not kept, and whether a write may have had its effect. */
    public InterfaceChangedException(String message, Effect effect, @Nullable ErrorAnswer answer) {
        super(message, effect, answer, null);
    }
}
