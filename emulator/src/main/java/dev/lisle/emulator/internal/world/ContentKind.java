package dev.lisle.emulator.internal.world;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a container holds, and what a post made of it is called. */
public enum ContentKind {
    TEXT("TEXT_POST"),
    IMAGE("IMAGE"),
    VIDEO("VIDEO"),
    CAROUSEL("CAROUSEL_ALBUM"),
    /** Another post, shown again; made without a container. */
    REPOST("REPOST_FACADE");

    private final String mediaType;

    ContentKind(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The {@code media_type} of the post. */
    public String mediaType() {
        return mediaType;
    }

    /** The kind of container of that name, in any case: one page of Meta writes it in small letters. */
    public static Optional<ContentKind> of(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind != REPOST && kind.name().equals(upper))
                .findFirst();
    }
}
