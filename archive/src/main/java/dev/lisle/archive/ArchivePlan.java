package dev.lisle.archive;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an update fetches. Start at {@link #all}.
 *
 * @param since what was published earlier is left out; null for everything
 * @param media whether pictures, videos and sound are fetched
 * @param replies whether conversations below own posts and own replies are read; needs {@code threads_read_replies}
 * @param insights whether numbers are taken down; needs {@code threads_manage_insights}
 * @param mentions whether posts of others that name the account are kept; needs {@code threads_manage_mentions}
 * @param whole whether the lists are gone through to their end even if that was done within the week
 * @param patience how long, over the whole update, to wait where Meta says that a limit is used up; zero stops there and says so
 */
public record ArchivePlan(
        @Nullable Instant since,
        boolean media,
        boolean replies,
        boolean insights,
        boolean mentions,
        boolean whole,
        Duration patience) {
    /** @throws ArchiveException if {@code patience} is negative */
    public ArchivePlan {
        if (patience.isNegative()) {
            throw new ArchiveException("The patience is " + patience + ". Give zero or more, for example PT1H.", null);
        }
    }

    /** Everything but mentions, without waiting at limits. */
    public static ArchivePlan all() {
        return new ArchivePlan(null, true, true, true, false, false, Duration.ZERO);
    }

    /** The same for what was published from a moment on. */
    public ArchivePlan since(Instant start) {
        return new ArchivePlan(start, media, replies, insights, mentions, whole, patience);
    }

    /** The same without media. An update with media later fetches them, as far as they are still there. */
    public ArchivePlan withoutMedia() {
        return new ArchivePlan(since, false, replies, insights, mentions, whole, patience);
    }

    /** The same without conversations and own replies. */
    public ArchivePlan withoutReplies() {
        return new ArchivePlan(since, media, false, insights, mentions, whole, patience);
    }

    /** The same without numbers. */
    public ArchivePlan withoutInsights() {
        return new ArchivePlan(since, media, replies, false, mentions, whole, patience);
    }

    /** The same with posts of others that name the account. */
    public ArchivePlan withMentions() {
        return new ArchivePlan(since, media, replies, insights, true, whole, patience);
    }

    /** The same, going through all lists to their end. */
    public ArchivePlan reallyAll() {
        return new ArchivePlan(since, media, replies, insights, mentions, true, patience);
    }

    /** The same, waiting that long in all where a limit is used up. */
    public ArchivePlan waitingAtMost(Duration newPatience) {
        return new ArchivePlan(since, media, replies, insights, mentions, whole, newPatience);
    }
}
