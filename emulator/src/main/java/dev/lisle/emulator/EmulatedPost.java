package dev.lisle.emulator;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post that is live in the emulator, as a test wants to see it.
 *
 * @param id the post's id
 * @param username who published it
 * @param text its text, or null if it has none
 * @param mediaType {@code TEXT_POST}, {@code IMAGE}, {@code VIDEO} or {@code CAROUSEL_ALBUM}
 * @param media its pictures and videos in the order of display; empty for text
 * @param replyTo the id of the post that it answers, or null
 * @param rootPost the id of the post that began the conversation, or null if this one did
 * @param quotedPost the id of the post that it quotes, or null
 * @param topicTag its topic without {@code #}, or null
 * @param linkAttachment the address on its link card, or null
 * @param permalink its address on the emulator's page
 * @param shortcode the last part of that address
 * @param timestamp when it was published, on the emulator's clock
 * @param containerId the container that it came from
 */
public record EmulatedPost(
        String id,
        String username,
        @Nullable String text,
        String mediaType,
        List<EmulatedMedia> media,
        @Nullable String replyTo,
        @Nullable String rootPost,
        @Nullable String quotedPost,
        @Nullable String topicTag,
        @Nullable String linkAttachment,
        URI permalink,
        String shortcode,
        Instant timestamp,
        String containerId) {
    /** Takes its own copy of the list. */
    public EmulatedPost {
        media = List.copyOf(media);
    }
}
