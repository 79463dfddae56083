package dev.lisle.unofficial.errors;

import org.jspecify.annotations.Nullable;

/** Correct the settings or their file; the message names every fault. Nothing was sent. */
public final class SettingsException extends UnofficialException {
    private static final long serialVersionUID = 1L;

    /** With the faults found, and the cause if a file could not be read or written. */
    public SettingsException(String message, @Nullable Throwable cause) {
        super(message, Effect.NONE, null, cause);
    }
}
