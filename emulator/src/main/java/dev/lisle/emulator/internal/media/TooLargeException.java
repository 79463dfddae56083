package dev.lisle.emulator.internal.media;

import java.io.IOException;

/** A file is larger than it may be. */
public final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(long maxSizeInBytes) {
        super("The file is larger than " + maxSizeInBytes + " bytes");
    }
}
