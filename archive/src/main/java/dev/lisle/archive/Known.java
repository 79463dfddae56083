package dev.lisle.archive;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the archive knows of one post, without its text: small, for there may be very many. Mutable; one thread's own. */
final class Known {
    /** Numbers and conversations are asked for about once a day at most. */
    private static final Duration A_RUN = Duration.ofHours(20);

    final String id;
    final Shelf shelf;
    long offset;
    int length;
    long content;

    @Nullable
    Instant published;

    @Nullable
    String root;

    boolean hasReplies;
    boolean isRepost;
    boolean hasMedia;
    boolean mediaComplete;

    @Nullable
    Instant gone;

    @Nullable
    Instant conversationRead;

    @Nullable
    Instant measured;

    Known(String id, Shelf shelf) {
        this.id = id;
        this.shelf = shelf;
    }

    boolean wasPublishedAfter(@Nullable Instant moment) {
        return moment == null || published == null || !published.isBefore(moment);
    }

    /**
     * Whether something that changes ever more slowly is to be looked at again: daily at first, then each time when an eighth of
     * the post's age at the last look has passed.
     */
    boolean isDue(@Nullable Instant lastLook, Instant now) {
        if (lastLook == null) {
            return true;
        }
        Duration age = published == null ? Duration.ZERO : Duration.between(published, lastLook);
        Duration wait = age.dividedBy(8);
        return !lastLook.plus(wait.compareTo(A_RUN) > 0 ? wait : A_RUN).isAfter(now);
    }
}
