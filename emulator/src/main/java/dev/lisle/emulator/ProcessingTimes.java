package dev.lisle.emulator;

import java.time.Duration;

/**
 * How long a container of each kind stays {@code IN_PROGRESS}, counted on the emulator's clock from its creation. A
 * carousel begins to count when the last of its items is ready.
 *
 * @param text for text posts
 * @param image for single images and image items
 * @param video for single videos and video items
 * @param carousel for the carousel itself
 */
public record ProcessingTimes(Duration text, Duration image, Duration video, Duration carousel) {
    /** Text at once, images after 0.3 s, videos after 1.5 s, carousels 0.2 s after their items. */
    public static final ProcessingTimes DEFAULT =
            new ProcessingTimes(Duration.ZERO, Duration.ofMillis(300), Duration.ofMillis(1500), Duration.ofMillis(200));

    /** Everything is ready as soon as it is created. */
    public static final ProcessingTimes NONE =
            new ProcessingTimes(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /** @throws IllegalArgumentException if one of them is negative */
    public ProcessingTimes {
        notNegative("text", text);
        notNegative("image", image);
        notNegative("video", video);
        notNegative("carousel", carousel);
    }

    private static void notNegative(String kind, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("The processing time of " + kind + " is " + time
                    + ", but nothing is ready before it was created: use zero or more");
        }
    }
}
