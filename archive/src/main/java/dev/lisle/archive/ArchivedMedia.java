package dev.lisle.archive;

import org.jspecify.annotations.Nullable;

/**
 * A file of the archive.
 *
 * @param file its path within the archive, with slashes
 * @param role {@code image}, {@code video}, {@code audio}, {@code thumbnail} or {@code gif}
 * @param type its kind by content, such as {@code image/jpeg}
 * @param sizeInBytes how large it is
 * @param sha256 its digest, in small hexadecimal digits
 * @param altText what it shows, in words; null if nobody wrote it
 */
public record ArchivedMedia(
        String file,
        String role,
        String type,
        long sizeInBytes,
        String sha256,
        @Nullable String altText) {}
