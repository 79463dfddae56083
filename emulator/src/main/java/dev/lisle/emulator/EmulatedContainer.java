package dev.lisle.emulator;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the emulator knows of one container, and what became of it: the truth to hold a publisher's report against.
 *
 * @param id the container's id
 * @param username whose container it is
 * @param mediaType {@code TEXT}, {@code IMAGE}, {@code VIDEO} or {@code CAROUSEL}
 * @param status what the API says of it now
 * @param errorMessage why it failed, or null
 * @param unseenMedia the address of its picture or video if that was taken as good without being fetched, or null
 * @param createdAt when it was created, on the emulator's clock
 * @param posts the ids of the posts that it became, deleted ones too; more than one is a duplicate
 */
public record EmulatedContainer(
        String id,
        String username,
        String mediaType,
        String status,
        @Nullable String errorMessage,
        @Nullable URI unseenMedia,
        Instant createdAt,
        List<String> posts) {
    /** Takes its own copy of the list. */
    public EmulatedContainer {
        posts = List.copyOf(posts);
    }
}
