package dev.lisle.archive;

import dev.lisle.client.posts.PostId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers of an archive.
 *
 * @param ofPosts the newest of each post; a post that was never measured is not in it
 * @param days those of the account, one for each of Meta's days, in order
 * @param followers how many followed the account, in order
 */
public record ArchivedInsights(Map<PostId, Snapshot> ofPosts, List<Day> days, List<Followers> followers) {
    /** Copies. */
    public ArchivedInsights {
        ofPosts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(ofPosts));
        days = List.copyOf(days);
        followers = List.copyOf(followers);
    }

    /**
     * The numbers of a post since it went live, as they were then.
     *
     * @param metrics by Meta's names; what Meta did not say is not in it
     */
    public record Snapshot(Instant at, Map<String, Long> metrics) {
        /** Copies the map. */
        public Snapshot {
            metrics = Map.copyOf(metrics);
        }
    }

    /**
     * The numbers of the account in a day of Meta's, which ends at midnight in California.
     *
     * @param metrics by Meta's names; what Meta did not say is not in it
     */
    public record Day(Instant from, Instant to, Map<String, Long> metrics) {
        /** Copies the map. */
        public Day {
            metrics = Map.copyOf(metrics);
        }
    }

    /** How many followed the account at a moment. */
    public record Followers(Instant at, long count) {}
}
