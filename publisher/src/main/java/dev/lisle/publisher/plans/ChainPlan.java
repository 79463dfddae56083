package dev.lisle.publisher.plans;

import dev.lisle.client.posts.PostId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What will be published: the same draft always gives the same plan. Immutable.
 *
 * @param parts in order, at least one; each answers the one before it
 * @param replyTo what the first part answers; null for a chain of its own
 * @param warnings what a person may want to know first; in the order of the parts
 */
public record ChainPlan(List<PlannedPart> parts, @Nullable PostId replyTo, List<PlanWarning> warnings) {
    /** Copies the lists. */
    public ChainPlan {
        parts = List.copyOf(parts);
        warnings = List.copyOf(warnings);
    }

    /** A plan that needs no warning. */
    public ChainPlan(List<PlannedPart> parts, @Nullable PostId replyTo) {
        this(parts, replyTo, List.of());
    }
}
