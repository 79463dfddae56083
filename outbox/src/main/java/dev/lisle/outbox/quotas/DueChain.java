package dev.lisle.outbox.quotas;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * A chain that waits for its time.
 *
 * @param id the caller's, given back with the plan
 * @param due when it should go, and not before
 * @param needs how many of each quota it uses; a kind that is missing needs none
 */
public record DueChain(String id, Instant due, Map<QuotaKind, Integer> needs) {
    /** Copies the map. */
    public DueChain {
        if (needs.values().stream().anyMatch(amount -> amount < 0)) {
            throw new IllegalArgumentException("The chain " + id + " needs " + needs + ". A need is 0 or more.");
        }
        Map<QuotaKind, Integer> copy = new EnumMap<>(QuotaKind.class);
        copy.putAll(needs);
        needs = Map.copyOf(copy);
    }

    /**
     * A chain of posts, of which the first answers nothing and each of the others the one before it.
     *
     * @param parts 1 or more
     * @param isReply whether the first answers a post as well
     */
    public static DueChain of(String id, Instant due, int parts, boolean isReply) {
        return new DueChain(
                id, due, Map.of(QuotaKind.POSTS, isReply ? 0 : 1, QuotaKind.REPLIES, isReply ? parts : parts - 1));
    }

    int needs(QuotaKind kind) {
        return needs.getOrDefault(kind, 0);
    }
}
