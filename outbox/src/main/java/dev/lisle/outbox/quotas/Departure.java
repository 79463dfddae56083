package dev.lisle.outbox.quotas;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a chain goes.
 *
 * @param id of the chain
 * @param at when it goes, at the latest as far as is known; null if it needs more than a whole window allows, so that it can
 *     never go in one piece
 * @param waitsFor the quota that keeps it from going when it is due; null if none does
 */
public record Departure(
        String id, @Nullable Instant at, @Nullable QuotaKind waitsFor) {}
