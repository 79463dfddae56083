package dev.lisle.outbox.submissions;

import dev.lisle.publisher.drafts.Draft;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to go out, and when. Start at {@link #of}.
 *
 * @param account the name under which the workers know the account: 1 to 100 letters, digits, {@code . _ @ -}
 * @param when its time; one that has passed means at once
 * @param notAfter the last moment at which it may begin to go out; later it is {@link SubmissionState#MISSED}. Null if it may at any
 * @param key what makes it safe to submit it again: 1 to 200 characters, once for each account; null for none
 */
public record NewSubmission(
        String account,
        Draft draft,
        Instant when,
        @Nullable Instant notAfter,
        @Nullable String key) {
    /** @throws IllegalArgumentException if the last moment is before its time */
    public NewSubmission {
        checkOrder(when, notAfter);
    }

    /** Without a last moment and without a key. */
    public static NewSubmission of(String account, Draft draft, Instant when) {
        return new NewSubmission(account, draft, when, null, null);
    }

    /** The same, not to begin later than {@code last}; null for whenever it can. */
    public NewSubmission notAfter(@Nullable Instant last) {
        return new NewSubmission(account, draft, when, last, key);
    }

    /** The same under a key of the caller's; null for none. */
    public NewSubmission key(@Nullable String newKey) {
        return new NewSubmission(account, draft, when, notAfter, newKey);
    }

    /**
     * Checks that something can go out between its time and its last moment.
     *
     * @throws IllegalArgumentException if the last moment is before its time
     */
    public static void checkOrder(Instant when, @Nullable Instant notAfter) {
        if (notAfter != null && notAfter.isBefore(when)) {
            throw new IllegalArgumentException("It would go out at " + when + ", after its last moment, " + notAfter
                    + ". Give a later last moment, or none, or an earlier time.");
        }
    }
}
