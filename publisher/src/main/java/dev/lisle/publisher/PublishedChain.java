package dev.lisle.publisher;

import java.util.List;

/**
 * A chain that is live, every part of it.
 *
 * @param parts in order, at least one
 * @param id under which the ledger knows it
 */
public record PublishedChain(List<PublishedPart> parts, String id) {
    /** Copies the list. */
    public PublishedChain {
        parts = List.copyOf(parts);
    }
}
