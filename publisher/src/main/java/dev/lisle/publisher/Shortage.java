package dev.lisle.publisher;

import dev.lisle.client.limits.Quota;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a chain from going now: it needs more of a quota than the account has left.
 *
 * @param kind which quota
 * @param needed how many posts or replies the chain still needs, 1 or more
 * @param left how many the account has left, 0 or more and fewer than needed
 * @param total how many it may publish in one moving window
 * @param fitsAt when all of it fits at the latest, if nothing else is published until then; null if it never does at once
 * @param mayFitEarlier whether it may fit earlier than that: Meta says how many posts it counts, but not when they stop counting,
 *     so that is told from the times of those it lists, and others, such as deleted ones, may count too
 * @see <a href="https://developers.facebook.com/documentation/threads/troubleshooting">Publishing quota limit</a>
 */
public record Shortage(
        Kind kind,
        long needed,
        long left,
        long total,
        @Nullable Instant fitsAt,
        boolean mayFitEarlier) {
    /** How long a post counts, if Meta does not say. */
    static final Duration WINDOW = Duration.ofHours(24);

    /** Meta tells when a post was published to the second, and cuts off what is beyond. */
    static final Duration GRAIN = Duration.ofSeconds(1);

    /** What is counted apart. */
    public enum Kind {
        /** Posts that answer none: 250 in 24 hours by Meta's pages. */
        POSTS,
        /** Replies, and so all parts of a chain but the first: 1,000 in 24 hours. */
        REPLIES
    }

    /** Nothing is known of the single posts that Meta counts: the last of them may have been published just now. */
    static Shortage of(Kind kind, long needed, Quota quota, Instant now) {
        return of(kind, needed, quota, List.of(), now);
    }

    /**
     * From the times of the posts that Meta lists, oldest first, none of them older than the window. If Meta counts more than it
     * lists, the others may be the youngest; if it lists more than it counts, the oldest may be those that do not count.
     *
     * @param quota with its use and its total
     */
    static Shortage of(Kind kind, long needed, Quota quota, List<Instant> listed, Instant now) {
        long used = known(quota.used());
        long total = known(quota.total());
        long left = Math.max(0, total - used);
        if (needed > total) {
            return new Shortage(kind, needed, left, total, null, false);
        }
        Duration window = quota.window() == null ? WINDOW : quota.window();
        long leaving = used + needed - total + Math.max(0, listed.size() - used);
        Instant last = leaving <= listed.size() ? listed.get((int) leaving - 1) : now;
        Instant fitsAt = last.plus(window).plus(GRAIN).truncatedTo(ChronoUnit.SECONDS);
        return new Shortage(kind, needed, left, total, fitsAt, listed.size() != used);
    }

    private static long known(@Nullable Long number) {
        return number == null ? 0 : number;
    }

    /** Whether waiting for the other ends no later than waiting for this. */
    boolean outlasts(@Nullable Shortage other) {
        return other == null || fitsAt == null || (other.fitsAt != null && !other.fitsAt.isAfter(fitsAt));
    }

    /** One sentence or two, for people; moments in UTC. */
    String said() {
        String one = kind == Kind.POSTS ? "post" : "reply";
        String more = kind == Kind.POSTS ? "posts" : "replies";
        return "What is left of the chain needs " + needed + " " + (needed == 1 ? one : more) + ", and the account has "
                + left + " of "
                + total
                + " left in these 24 hours. "
                + (fitsAt == null
                        ? "All of it never fits at once: make it shorter."
                        : "All of it fits at " + fitsAt + (mayFitEarlier ? " at the latest" : "")
                                + ", if nothing else is published: publish it then, or let the publisher wait.");
    }
}
