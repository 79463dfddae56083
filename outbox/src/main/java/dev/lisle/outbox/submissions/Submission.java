package dev.lisle.outbox.submissions;

import dev.lisle.publisher.drafts.Draft;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was submitted, as it was when it was read.
 *
 * @param account the name under which the workers know the account
 * @param due when it was asked to go out
 * @param notAfter the last moment at which it may begin to go out; null if it may at any
 * @param state how far it has come
 * @param nextAt when a worker turns to it: its time, or later if something is in the way; null if none will
 * @param note why it goes later than asked, or no further, with the remedy; null if there is nothing to say
 * @param live the parts that are live, in order
 * @param unknown the part that may be live; null if there is none
 * @param key the caller's key; null if there was none
 * @param chain the chain of the ledger that it goes out as; null before a worker takes it
 * @param finishedAt when it became published, failed, missed or cancelled; null before
 */
public record Submission(
        SubmissionId id,
        String account,
        Draft draft,
        Instant due,
        @Nullable Instant notAfter,
        SubmissionState state,
        @Nullable Instant nextAt,
        @Nullable String note,
        List<LivePost> live,
        @Nullable UnknownPart unknown,
        @Nullable String key,
        @Nullable String chain,
        Instant createdAt,
        @Nullable Instant finishedAt) {
    /** Copies the list. */
    public Submission {
        live = List.copyOf(live);
    }
}
