package dev.lisle.emulator.internal.media;

import org.jspecify.annotations.Nullable;

/**
 * What was found at the address of a picture or video.
 *
 * @param copy the emulator's own copy, or null if there is none
 * @param width in pixels, as it is shown; 0 if not known
 * @param height in pixels, as it is shown; 0 if not known
 * @param failure the container's {@code error_message}, or null if all is well
 */
public record MediaReport(
        @Nullable StoredFile copy,
        int width,
        int height,
        @Nullable String failure) {
    /** Taken as good without a look. */
    public static final MediaReport UNSEEN = new MediaReport(null, 0, 0, null);

    /** A failure that has nothing to do with any file. */
    public static MediaReport failed(String failure) {
        return new MediaReport(null, 0, 0, failure);
    }

    static MediaReport good(StoredFile copy, int width, int height) {
        return new MediaReport(copy, width, height, null);
    }

    static MediaReport failed(@Nullable StoredFile copy, String failure) {
        return new MediaReport(copy, 0, 0, failure);
    }
}
