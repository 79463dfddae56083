package dev.lisle.publisher;

import java.time.Instant;

/**
 * One line of a chain's ledger, for people.
 *
 * @param at when it was written down, by the clock of whoever did the work
 * @param part of which part, counted from 1; 0 for the chain
 * @param text what was done or seen, in a sentence
 */
public record ChainStep(Instant at, int part, String text) {}
