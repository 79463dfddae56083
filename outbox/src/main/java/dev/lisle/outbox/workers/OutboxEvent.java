package dev.lisle.outbox.workers;

import dev.lisle.outbox.submissions.SubmissionId;
import dev.lisle.publisher.ChainFailedException.UnknownPart;
import dev.lisle.publisher.PublishedChain;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a worker does, told on the thread that does it. For logs, counters and alarms. */
public sealed interface OutboxEvent {
    /** Of which account. */
    String account();

    /** A worker has taken a submission, or goes on with one. */
    record Taken(String account, SubmissionId id) implements OutboxEvent {}

    /** Every part is live. */
    record Published(String account, SubmissionId id, PublishedChain chain) implements OutboxEvent {}

    /**
     * It goes no further by itself.
     *
     * @param note why, and what to do
     */
    record Failed(String account, SubmissionId id, String note) implements OutboxEvent {}

    /**
     * Its last moment passed before anything of it went out; nothing will.
     *
     * @param note why, and what to do
     */
    record Missed(String account, SubmissionId id, String note) implements OutboxEvent {}

    /**
     * A part may be live.
     *
     * @param note why, and what to do
     */
    record Unknown(String account, SubmissionId id, UnknownPart part, String note) implements OutboxEvent {}

    /**
     * It goes later than it was to.
     *
     * @param until when; null if its account has to log in first
     */
    record Postponed(
            String account, SubmissionId id, @Nullable Instant until, String note) implements OutboxEvent {}

    /** Its user has to log in; its posts are kept until then. */
    record LoginNeeded(String account, String note) implements OutboxEvent {}

    /** The account goes on: a call with its token has worked again. */
    record LoginWorks(String account) implements OutboxEvent {}

    /** The database or something else failed; the worker tries again by itself. */
    record Trouble(String account, Exception cause) implements OutboxEvent {}
}
