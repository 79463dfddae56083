package dev.lisle.unofficial.threads;

import java.util.Arrays;
import java.util.Optional;

/** What a post shows, by the number that stands for it. */
public enum MediaType {
    /** Text only. */
    TEXT(19),
    /** One image. */
    IMAGE(1),
    /** One video. */
    VIDEO(2),
    /** Several images or videos. */
    CAROUSEL(8);

    private final int number;

    MediaType(int number) {
        this.number = number;
    }

    /** The kind that a number stands for; empty for a number that this release does not know. */
    public static Optional<MediaType> of(int number) {
        return Arrays.stream(values()).filter(type -> type.number == number).findFirst();
    }
}
