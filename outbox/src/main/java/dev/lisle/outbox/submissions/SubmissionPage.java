package dev.lisle.outbox.submissions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some submissions of a list.
 *
 * @param after where the next page begins, for {@link SubmissionQuery#after}; null if this is the last
 */
public record SubmissionPage(
        List<Submission> items, @Nullable String after) {
    /** Copies the list. */
    public SubmissionPage {
        items = List.copyOf(items);
    }
}
