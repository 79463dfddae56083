package dev.lisle.archive;

import org.jspecify.annotations.Nullable;

/** The folder cannot be used as asked: the message says which, why, and what to do. What was archived before is untouched. */
public final class ArchiveException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what failed below; null if nothing did. */
    public ArchiveException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
