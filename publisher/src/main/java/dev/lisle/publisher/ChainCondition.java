package dev.lisle.publisher;

import dev.lisle.publisher.plans.PlannedPart;
import java.util.List;

/**
 * How much of a published chain is still there.
 *
 * @param intact what is live before the first gap, in order; all of it if there is none
 * @param gone what was deleted since, by hand or by Meta, in order
 * @param behind what is live after the first gap: readers do not reach it from the beginning any more
 */
public record ChainCondition(List<PublishedPart> intact, List<PlannedPart> gone, List<PublishedPart> behind) {
    /** Copies the lists. */
    public ChainCondition {
        intact = List.copyOf(intact);
        gone = List.copyOf(gone);
        behind = List.copyOf(behind);
    }

    /** Whether nothing is missing. */
    public boolean isWhole() {
        return gone.isEmpty();
    }
}
