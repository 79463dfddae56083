package dev.lisle.publisher;

import dev.lisle.publisher.plans.PlannedPart;
import java.util.List;

/**
 * How far a chain is, as its ledger has it.
 *
 * @param id under which the ledger knows it
 * @param account the id of the account it belongs to
 * @param parts all parts, in order
 * @param live those that are live for certain, in order
 * @param isInDoubt whether one more may be live
 */
public record ChainStatus(
        String id, String account, List<PlannedPart> parts, List<PublishedPart> live, boolean isInDoubt) {
    /** Copies the lists. */
    public ChainStatus {
        parts = List.copyOf(parts);
        live = List.copyOf(live);
    }
}
