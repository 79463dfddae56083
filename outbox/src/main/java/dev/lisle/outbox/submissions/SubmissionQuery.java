package dev.lisle.outbox.submissions;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which submissions to list, in the order of their due moments. Start at {@link #all} and narrow it.
 *
 * @param account only of this account; null for all
 * @param states only in these states; empty for all
 * @param from due at that moment or later; null for no bound
 * @param until due before that moment; null for no bound
 * @param newestFirst the latest due first
 * @param limit how many a page has, 1 to 1,000
 * @param after the {@link SubmissionPage#after} of the page before; null for the first page
 */
public record SubmissionQuery(
        @Nullable String account,
        Set<SubmissionState> states,
        @Nullable Instant from,
        @Nullable Instant until,
        boolean newestFirst,
        int limit,
        @Nullable String after) {
    private static final int LARGEST = 1_000;
    private static final int USUAL = 50;

    /** @throws IllegalArgumentException if the limit is out of range */
    public SubmissionQuery {
        if (limit < 1 || limit > LARGEST) {
            throw new IllegalArgumentException("A page has 1 to " + LARGEST + " submissions, not " + limit + ".");
        }
        states = Set.copyOf(states);
    }

    /** All, the earliest due first, 50 a page. */
    public static SubmissionQuery all() {
        return new SubmissionQuery(null, Set.of(), null, null, false, USUAL, null);
    }

    /** The same of one account. */
    public SubmissionQuery of(String newAccount) {
        return new SubmissionQuery(newAccount, states, from, until, newestFirst, limit, after);
    }

    /** The same in these states only. */
    public SubmissionQuery in(SubmissionState first, SubmissionState... more) {
        return new SubmissionQuery(account, EnumSet.of(first, more), from, until, newestFirst, limit, after);
    }

    /** The same, due from that moment on. */
    public SubmissionQuery from(Instant moment) {
        return new SubmissionQuery(account, states, moment, until, newestFirst, limit, after);
    }

    /** The same, due before that moment. */
    public SubmissionQuery until(Instant moment) {
        return new SubmissionQuery(account, states, from, moment, newestFirst, limit, after);
    }

    /** The same in the other order. */
    public SubmissionQuery latestFirst() {
        return new SubmissionQuery(account, states, from, until, true, limit, after);
    }

    /** The same in pages of another size, 1 to 1,000. */
    public SubmissionQuery limit(int newLimit) {
        return new SubmissionQuery(account, states, from, until, newestFirst, newLimit, after);
    }

    /** The same, going on behind a page. */
    public SubmissionQuery after(@Nullable String cursor) {
        return new SubmissionQuery(account, states, from, until, newestFirst, limit, cursor);
    }
}
