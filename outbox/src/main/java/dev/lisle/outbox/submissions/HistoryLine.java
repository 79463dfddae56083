package dev.lisle.outbox.submissions;

import java.time.Instant;

/**
 * Something that was done for a submission, or seen, out of the publish ledger.
 *
 * @param at by the clock of the worker that wrote it
 * @param text in words, for people
 */
public record HistoryLine(Instant at, String text) {}
