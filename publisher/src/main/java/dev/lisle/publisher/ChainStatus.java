package dev.lisle.publisher;

import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.plans.PlannedPart;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a chain is, as its ledger has it.
 *
 * @param id under which the ledger knows it
 * @param account the id of the account it belongs to
 * @param parts all parts, in order
 * @param live those that are live for certain, in order; without those that {@link Publisher#delete} has deleted since, but
 *     with those that were deleted in another way, which {@link Publisher#examine} finds
 * @param isInDoubt whether one more may be live
 * @param begun when it was begun
 * @param isGivenUp whether it was ended before it was whole
 * @param repairedBy the chain that took the place of its last parts when it was {@linkplain Publisher#repair repaired}; null
 *     if it was not
 * @param replyTo the post that the first part answers; null for a chain of its own
 */
public record ChainStatus(
        String id,
        String account,
        List<PlannedPart> parts,
        List<PublishedPart> live,
        boolean isInDoubt,
        Instant begun,
        boolean isGivenUp,
        @Nullable String repairedBy,
        @Nullable PostId replyTo) {
    /** Copies the lists. */
    public ChainStatus {
        parts = List.copyOf(parts);
        live = List.copyOf(live);
    }
}
