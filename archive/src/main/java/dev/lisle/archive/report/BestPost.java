package dev.lisle.archive.report;

import dev.lisle.client.posts.PostId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A post that did well.
 *
 * @param text how it begins
 * @param link where it is on the web; null if that is not known
 * @param metrics by Meta's names; what Meta did not say is not in it
 */
public record BestPost(
        PostId id, Instant published, String text, @Nullable String link, Map<String, Long> metrics) {
    /** Copies the map. */
    public BestPost {
        metrics = Map.copyOf(metrics);
    }
}
