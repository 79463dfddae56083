package dev.lisle.emulator.internal.media;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the boxes of an MP4 or MOV file say.
 *
 * @param durationInSeconds the length of the whole
 * @param video the picture track, or null
 * @param audio the sound track, or null
 * @param topLevel the names of the outermost boxes in order
 */
record Mp4(
        double durationInSeconds,
        @Nullable Video video,
        @Nullable Audio audio,
        List<String> topLevel) {
    /**
     * A picture track.
     *
     * @param codec four letters
     * @param width in pixels, as it is shown
     * @param height in pixels, as it is shown
     * @param columns in pixels, as it is stored
     * @param framesPerSecond on average
     */
    record Video(String codec, int width, int height, int columns, double framesPerSecond) {}

    /**
     * A sound track.
     *
     * @param codec four letters
     * @param channels how many
     * @param samplesPerSecond how many
     */
    record Audio(String codec, int channels, int samplesPerSecond) {}
}
