package dev.lisle.publisher.preflight;

import org.jspecify.annotations.Nullable;

/**
 * What an MP4 or MOV file says about itself. Numbers that it does not say are 0.
 *
 * @param fragmented whether its index tells nothing of its samples, as that of a recorded stream
 * @param indexInFront whether the moov box stands before the media data
 * @param hasEdits whether an edit list shifts or cuts anything
 */
record Film(
        double seconds,
        boolean fragmented,
        boolean indexInFront,
        boolean hasEdits,
        @Nullable Picture picture,
        @Nullable Sound sound) {
    /**
     * The pictures.
     *
     * @param codec the four characters of the sample entry, for example {@code avc1}
     * @param width as shown, after any turning
     * @param columns as stored
     * @param chroma as H.264 and HEVC number it: 0 for grey, 1 for 4:2:0, 2 for 4:2:2, 3 for 4:4:4; -1 if not said
     */
    record Picture(
            String codec,
            int width,
            int height,
            int columns,
            int chroma,
            double framesPerSecond,
            double bitsPerSecond) {}

    /** The sound. */
    record Sound(String codec, int channels, int samplesPerSecond, double bitsPerSecond) {}
}
