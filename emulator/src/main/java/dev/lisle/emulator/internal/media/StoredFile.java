package dev.lisle.emulator.internal.media;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that the emulator keeps until it is closed.
 *
 * @param id its name in addresses
 * @param path where it lies
 * @param sizeInBytes its size
 * @param format what it is by its first bytes
 * @param declaredType the content type that it came with, or null
 */
public record StoredFile(
        String id,
        Path path,
        long sizeInBytes,
        MediaFormat format,
        @Nullable String declaredType) {
    /** The content type to serve it with: what it is, or, if that is not known, what it was said to be. */
    public String contentType() {
        if (format != MediaFormat.OTHER || declaredType == null) {
            return format.contentType();
        }
        // never a type that a browser would run
        return declaredType.matches("(image|video|audio)/[a-z0-9.+-]+") && !declaredType.contains("svg")
                ? declaredType
                : format.contentType();
    }
}
