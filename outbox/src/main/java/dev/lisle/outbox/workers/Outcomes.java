package dev.lisle.outbox.workers;

import dev.lisle.outbox.accounts.PauseKind;
import dev.lisle.outbox.internal.sql.SubmissionRow;
import dev.lisle.outbox.internal.sql.WorkTable.Again;
import dev.lisle.outbox.submissions.Submission;
import dev.lisle.outbox.submissions.UnknownPart;
import dev.lisle.publisher.ChainBusyException;
import dev.lisle.publisher.ChainFailedException;
import dev.lisle.publisher.PublishedChain;
import dev.lisle.publisher.PublishedPart;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes down what became of a submission that was taken, and tells those who listen. */
final class Outcomes {
    private static final Duration SOMEBODY_IS_AT_IT = Duration.ofSeconds(30);
    private static final Duration SAME_IS_GOING_OUT = Duration.ofMinutes(1);

    private final Tools tools;

    Outcomes(Tools tools) {
        this.tools = tools;
    }

    void published(SubmissionRow row, PublishedChain chain) {
        Submission what = row.submission();
        tools.work().published(row, chain.parts());
        tools.told().accept(new OutboxEvent.Published(what.account(), what.id(), chain));
    }

    /** False if the thread was interrupted. */
    boolean failed(SubmissionRow row, ChainFailedException failure) {
        Submission what = row.submission();
        Optional<ChainFailedException.UnknownPart> unknown = failure.unknown();
        if (unknown.isPresent()) {
            Instant lookAgain = unknown.get().lookAgain();
            UnknownPart part = new UnknownPart(
                    failure.live().size() + 1,
                    unknown.get().doubt(),
                    unknown.get().candidates());
            boolean interrupted = Thread.currentThread().isInterrupted();
            boolean broken = Failures.passes(failure.getCause()) || interrupted;
            tools.work()
                    .unknown(
                            row,
                            failure.live(),
                            part,
                            Failures.said(failure),
                            lookAgain == null && broken ? now().plus(SOMEBODY_IS_AT_IT) : lookAgain);
            tools.told()
                    .accept(new OutboxEvent.Unknown(what.account(), what.id(), unknown.get(), Failures.said(failure)));
            return !interrupted;
        }
        if (Thread.currentThread().isInterrupted()) {
            atOnce(row, failure.live(), failure.isResumable());
            return false;
        }
        stopped(row, failure.live(), failure.isResumable(), failure, failure.getCause());
        return true;
    }

    /** Tried again if the reason passes, kept for the next login if that is what it needs, else at its end. */
    void stopped(
            SubmissionRow row,
            List<PublishedPart> live,
            boolean resumable,
            RuntimeException failure,
            @Nullable Throwable cause) {
        Submission what = row.submission();
        Throwable reason = Failures.passes(cause) || Failures.needsLogin(cause)
                ? cause
                : Failures.ofToken(tools.clients(), what.account());
        if (reason != null && Failures.needsLogin(reason)) {
            tools.accounts().pause(what.account(), PauseKind.LOGIN, Failures.said(reason));
            again(row, live, new Again(Duration.ZERO, resumable, row.failures(), Failures.said(reason)), null);
            tools.told().accept(new OutboxEvent.LoginNeeded(what.account(), Failures.said(reason)));
        } else if (Failures.passes(reason) && row.failures() < tools.settings().mostFailures()) {
            Duration wait = Failures.waitAfter(row.failures());
            again(row, live, new Again(wait, resumable, row.failures() + 1, Failures.said(failure)));
        } else {
            fail(row, live, resumable, failure);
        }
    }

    void busy(SubmissionRow row, ChainBusyException busy) {
        if (busy.chain().equals(row.submission().chain())) {
            lookLater(row);
        } else { // the same post of the account is under way
            again(row, List.of(), new Again(SAME_IS_GOING_OUT, false, row.failures(), Failures.said(busy)));
        }
    }

    /** Somebody else may be at it. */
    void lookLater(SubmissionRow row) {
        tools.work().lookLater(row, SOMEBODY_IS_AT_IT);
    }

    void fail(SubmissionRow row, List<PublishedPart> live, boolean resumable, RuntimeException why) {
        tools.work().failed(row, live, resumable, Failures.said(why));
        tools.told()
                .accept(new OutboxEvent.Failed(
                        row.submission().account(), row.submission().id(), Failures.said(why)));
    }

    void missed(SubmissionRow row, @Nullable String delay) {
        Submission what = row.submission();
        String note = "Its last moment, " + what.notAfter() + ", passed before it could go out."
                + (delay == null ? "" : " What kept it: " + delay)
                + " Retry it to have it go out all the same, move it, or cancel it.";
        tools.work().missed(row, note);
        tools.told().accept(new OutboxEvent.Missed(what.account(), what.id(), note));
    }

    /** It goes on by the next turn, and nobody has to hear of it. */
    void atOnce(SubmissionRow row, List<PublishedPart> live, boolean resumable) {
        again(row, live, new Again(Duration.ZERO, resumable, row.failures(), null));
    }

    void again(SubmissionRow row, List<PublishedPart> live, Again again) {
        Duration wait = again.resumable() ? again.after() : untilLast(row.submission(), again.after());
        again(row, live, new Again(wait, again.resumable(), again.failures(), again.note()), now().plus(wait));
    }

    /** Nobody is to find out only an hour later that its last moment has passed. */
    private Duration untilLast(Submission what, Duration wait) {
        if (what.notAfter() == null) {
            return wait;
        }
        Duration left = Duration.between(now(), what.notAfter().plusMillis(1));
        return left.isNegative() || left.compareTo(wait) > 0 ? (left.isNegative() ? Duration.ZERO : wait) : left;
    }

    /** {@code until} is what is told; null if nobody knows. */
    private void again(SubmissionRow row, List<PublishedPart> live, Again again, @Nullable Instant until) {
        tools.work().again(row, live, again);
        if (again.note() != null) {
            tools.told()
                    .accept(new OutboxEvent.Postponed(
                            row.submission().account(), row.submission().id(), until, again.note()));
        }
    }

    private Instant now() {
        return tools.now().instant();
    }
}
