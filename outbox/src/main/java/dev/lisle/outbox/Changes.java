package dev.lisle.outbox;

import dev.lisle.client.posts.PostId;
import dev.lisle.outbox.errors.NoSuchSubmissionException;
import dev.lisle.outbox.errors.WrongStateException;
import dev.lisle.outbox.internal.sql.SubmissionRow;
import dev.lisle.outbox.internal.sql.SubmissionTable;
import dev.lisle.outbox.internal.sql.SubmissionTable.Change;
import dev.lisle.outbox.internal.work.Lanes;
import dev.lisle.outbox.submissions.NewSubmission;
import dev.lisle.outbox.submissions.Submission;
import dev.lisle.outbox.submissions.SubmissionId;
import dev.lisle.outbox.submissions.SubmissionState;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.drafts.Draft;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a person may do to a submission that is kept, and in which states. */
final class Changes {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final OutboxDatabase database;
    private final SubmissionTable submissions;
    private final Lanes lanes;

    Changes(OutboxDatabase database, SubmissionTable submissions, Lanes lanes) {
        this.database = database;
        this.submissions = submissions;
        this.lanes = lanes;
    }

    Submission move(SubmissionId id, Instant when, @Nullable Instant notAfter) {
        NewSubmission.checkOrder(when, notAfter);
        Submission before = changed(
                id,
                List.of(SubmissionState.PENDING, SubmissionState.MISSED),
                "state = 'PENDING', due = :moment, next_at = :moment, not_after = :notAfter, note = null, failures = 0,"
                        + " finished_at = null",
                new Change(null, when, notAfter),
                "moved");
        lanes.wake(before.account(), when);
        return get(id);
    }

    /** {@code draft} is made only if it may still be edited, since that keeps files. */
    Submission edit(SubmissionId id, Supplier<Draft> draft) {
        SubmissionRow row = row(id);
        if (row.submission().state() == SubmissionState.FAILED && row.resumable()) {
            throw new WrongStateException(
                    SubmissionState.FAILED,
                    "The submission " + id + " cannot be edited any more: some of it is live. Retry it, or cancel it.");
        }
        changed(
                id,
                List.of(SubmissionState.PENDING, SubmissionState.FAILED, SubmissionState.MISSED),
                "draft = :draft",
                new Change(draft.get(), null, null),
                "edited");
        return get(id);
    }

    Submission cancel(SubmissionId id) {
        Submission before = changed(
                id,
                List.of(
                        SubmissionState.PENDING,
                        SubmissionState.FAILED,
                        SubmissionState.MISSED,
                        SubmissionState.CANCELLED),
                "next_at = case when resumable = 1 then <now> end, finished_at = <now>, state = 'CANCELLED'",
                Change.NONE,
                "cancelled");
        if (before.state() == SubmissionState.FAILED) {
            lanes.wake(before.account(), database.now());
        }
        return get(id);
    }

    /** Whoever has it tried now wants it now: a last moment that has passed does not hold any more. */
    Submission retry(SubmissionId id) {
        Submission before = changed(
                id,
                List.of(SubmissionState.FAILED, SubmissionState.MISSED, SubmissionState.UNKNOWN),
                """
                state = case when state = 'UNKNOWN' then 'UNKNOWN' when resumable = 1 then 'PUBLISHING' else 'PENDING' end,
                next_at = <now>, failures = 0, finished_at = null,
                not_after = case when not_after \\< <now> then null else not_after end""",
                Change.NONE,
                "retried");
        lanes.wake(before.account(), database.now());
        return get(id);
    }

    Submission confirmLive(SubmissionId id, PostId post) {
        confirmed(id, chain -> publisher().confirmLive(chain, post));
        Submission before = changed(
                id,
                List.of(SubmissionState.UNKNOWN),
                "state = 'PUBLISHING', next_at = <now>, note = null, failures = 0,"
                        + " doubt = null, doubt_part = null, candidates = null",
                Change.NONE,
                "confirmed");
        lanes.wake(before.account(), database.now());
        return get(id);
    }

    Submission confirmNotLive(SubmissionId id) {
        confirmed(id, chain -> publisher().confirmNotLive(chain));
        changed(
                id,
                List.of(SubmissionState.UNKNOWN),
                "state = 'FAILED', next_at = null, finished_at = <now>,"
                        + " note = 'A person has said that part ' || doubt_part || ' is not live. Retry it, or cancel it.',"
                        + " doubt = null, doubt_part = null, candidates = null",
                Change.NONE,
                "confirmed");
        return get(id);
    }

    private void confirmed(SubmissionId id, Consumer<String> confirm) {
        Submission before = get(id);
        String chain = before.chain();
        if (before.state() != SubmissionState.UNKNOWN || chain == null) {
            throw new WrongStateException(
                    before.state(), "The submission " + id + " cannot be confirmed: nothing of it is in doubt.");
        }
        try {
            confirm.accept(chain);
        } catch (IllegalArgumentException e) {
            if (publisher().status(chain).isInDoubt()) {
                throw e; // what was said cannot be
            }
            LOG.debug("The submission {} was settled meanwhile", id);
        }
    }

    private Publisher publisher() {
        return Publisher.builder().ledger(database.ledger()).build();
    }

    /** @throws NoSuchSubmissionException if there is none */
    SubmissionRow row(SubmissionId id) {
        return submissions.find(id).orElseThrow(() -> new NoSuchSubmissionException(id.value()));
    }

    private Submission changed(
            SubmissionId id, List<SubmissionState> allowed, String change, Change values, String done) {
        Submission before = submissions.change(id, allowed, change, values).submission();
        if (!allowed.contains(before.state())) {
            throw new WrongStateException(
                    before.state(), "The submission " + id + " cannot be " + done + ": " + reason(before.state()));
        }
        return before;
    }

    private static String reason(SubmissionState state) {
        return switch (state) {
            case PENDING -> "it waits for its time. Move it instead.";
            case PUBLISHING -> "it is going out. Wait until that is done.";
            case PUBLISHED -> "it is live.";
            case FAILED -> "it failed. Retry or cancel it.";
            case MISSED -> "its last moment has passed. Retry, move or cancel it.";
            case UNKNOWN -> "a part of it may be live. Wait until that is known, or confirm it.";
            case CANCELLED -> "it was cancelled. Submit its draft again.";
        };
    }

    private Submission get(SubmissionId id) {
        return row(id).submission();
    }
}
