package dev.lisle.emulator;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One picture or video of a post in the emulator.
 *
 * @param id the id of the post, or of the carousel item
 * @param kind {@code IMAGE} or {@code VIDEO}
 * @param source the address that the caller gave
 * @param fetched whether the emulator has seen it; otherwise it was taken as good ({@link ForeignMedia#TRUSTED})
 * @param url where the emulator serves its own copy, or the source if it was not fetched
 * @param altText the description for those who can't see it, or null
 * @param width in pixels, or 0 if it was not fetched
 * @param height in pixels, or 0 if it was not fetched
 */
public record EmulatedMedia(
        String id,
        String kind,
        URI source,
        boolean fetched,
        URI url,
        @Nullable String altText,
        int width,
        int height) {}
