package dev.lisle.outbox.workers;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.errors.CallInterruptedException;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.outbox.accounts.PauseKind;
import dev.lisle.outbox.errors.OutboxUnavailableException;
import dev.lisle.outbox.internal.sql.AccountTable;
import dev.lisle.outbox.internal.sql.SqlLedger;
import dev.lisle.outbox.internal.sql.SubmissionRow;
import dev.lisle.outbox.internal.sql.WorkTable;
import dev.lisle.outbox.internal.sql.WorkTable.Again;
import dev.lisle.outbox.quotas.Departure;
import dev.lisle.outbox.quotas.DueChain;
import dev.lisle.outbox.submissions.Submission;
import dev.lisle.outbox.submissions.SubmissionState;
import dev.lisle.outbox.submissions.UnknownPart;
import dev.lisle.publisher.ChainBusyException;
import dev.lisle.publisher.ChainFailedException;
import dev.lisle.publisher.PublishedChain;
import dev.lisle.publisher.PublishedPart;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.hosting.MediaHostException;
import dev.lisle.publisher.ledger.LedgerException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what is due for one account, one chain after the other. Everything it leaves behind, however it ends, is in the tables: what
 * is taken and not finished is gone on with by whoever comes next, under the lease of the ledger.
 */
final class Lane {
    /** After that many chains it is another account's turn. */
    private static final int MOST_CHAINS = 10;

    private static final Duration LONGEST_TURN = Duration.ofSeconds(5);
    private static final Duration SOMEBODY_IS_AT_IT = Duration.ofSeconds(30);
    private static final Duration SAME_IS_GOING_OUT = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LOGINS = Duration.ofMinutes(5);
    private static final Duration ON_HOLD = Duration.ofMinutes(1);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

    private final Tools tools;

    /** What a lane works with; {@code now} is the database's clock. */
    record Tools(
            WorkTable work,
            AccountTable accounts,
            SqlLedger ledger,
            Publisher publisher,
            AccountClients clients,
            UnaryOperator<Draft> opened,
            Room room,
            WorkerSettings settings,
            Told told,
            Clock now,
            BooleanSupplier isStopping) {}

    Lane(Tools tools) {
        this.tools = tools;
    }

    /**
     * How a turn ended.
     *
     * @param next when the account is to be turned to again; null if nothing will be to do unless somebody changes something
     * @param mayHaveMissed whether something that came in at the very end asks for an earlier turn
     * @param handled how many submissions it turned to
     */
    record Turn(@Nullable Instant next, boolean mayHaveMissed, int handled) {
        Turn after(int count) {
            return new Turn(next, mayHaveMissed, count);
        }
    }

    /** One turn with an account. */
    Turn turn(String account) {
        Instant end = now().plus(LONGEST_TURN);
        int handled = 0;
        try {
            for (; handled < MOST_CHAINS && !tools.isStopping().getAsBoolean() && now().isBefore(end); handled++) {
                Optional<WorkTable.Next> next = tools.work().next(account);
                Optional<Turn> over = over(account, next);
                if (over.isPresent()) {
                    return over.get().after(handled);
                }
                if (!step(next.orElseThrow().row())) {
                    break;
                }
            }
            return new Turn(now(), false, handled);
        } catch (OutboxUnavailableException | LedgerException e) {
            tools.told().accept(new OutboxEvent.Trouble(account, e));
            return new Turn(now().plus(AFTER_TROUBLE), false, handled);
        }
    }

    /** Empty if there is something to do now. */
    private Optional<Turn> over(String account, Optional<WorkTable.Next> next) {
        if (next.isEmpty()) {
            return Optional.of(new Turn(null, true, 0));
        }
        if (!next.get().isDue()) {
            return Optional.of(new Turn(next.get().row().nextAt(), true, 0));
        }
        if (next.get().isOnHold()) {
            return Optional.of(new Turn(now().plus(ON_HOLD), false, 0));
        }
        if (next.get().pause() == PauseKind.ASKED) {
            return Optional.of(new Turn(null, false, 0));
        }
        return next.get().pause() == PauseKind.LOGIN && !loginWorks(account)
                ? Optional.of(new Turn(now().plus(BETWEEN_LOGINS), false, 0))
                : Optional.empty();
    }

    /** False if the thread was interrupted: whoever did that wants it back. */
    private boolean step(SubmissionRow row) {
        SubmissionState state = row.submission().state();
        if (state == SubmissionState.PENDING) {
            Optional<SubmissionRow> taken = tools.work().take(row.submission().id());
            return taken.isEmpty() || publish(taken.get(), true);
        }
        if (state == SubmissionState.CANCELLED) {
            giveUp(row);
            return true;
        }
        return publish(row, false);
    }

    @SuppressWarnings("IllegalCatch") // whatever it is, it must not stop the account
    private boolean publish(SubmissionRow row, boolean isFresh) {
        Submission what = row.submission();
        tools.told().accept(new OutboxEvent.Taken(what.account(), what.id()));
        try {
            ThreadsClient client = tools.clients().of(what.account());
            boolean begins = isFresh || tools.ledger().read(chain(row)).isEmpty();
            if (begins && !fits(row, client)) {
                return true;
            }
            PublishedChain chain = begins
                    ? tools.publisher().publish(client, tools.opened().apply(what.draft()), chain(row))
                    : tools.publisher().resume(client, chain(row));
            tools.work().published(row, chain.parts());
            tools.told().accept(new OutboxEvent.Published(what.account(), what.id(), chain));
            return true;
        } catch (InterruptedException e) {
            again(row, List.of(), Duration.ZERO, false, row.failures(), null);
            Thread.currentThread().interrupt();
            return false;
        } catch (ChainFailedException e) {
            return failed(row, e);
        } catch (ChainBusyException e) {
            busy(row, e);
            return true;
        } catch (InvalidDraftException e) {
            fail(row, List.of(), false, e);
            return true;
        } catch (CallInterruptedException e) {
            tools.work().lookLater(row, Duration.ZERO);
            Thread.currentThread().interrupt();
            return false;
        } catch (ThreadsException | MediaHostException e) { // nothing was begun, or what was begun is in the ledger
            stopped(row, List.of(), isBegun(row), e, e);
            return true;
        } catch (IllegalArgumentException e) {
            refused(row, e);
            return true;
        } catch (OutboxUnavailableException | LedgerException e) {
            throw e;
        } catch (RuntimeException e) {
            tools.told().accept(new OutboxEvent.Trouble(what.account(), e));
            stopped(row, List.of(), isBegun(row), e, new LedgerException("unexpected", e));
            return true;
        }
    }

    /** Whether the account has room for all of it; else it is left for when there is. */
    private boolean fits(SubmissionRow row, ThreadsClient client) {
        Submission what = row.submission();
        int parts = tools.publisher()
                .plan(tools.opened().apply(what.draft()))
                .parts()
                .size();
        DueChain chain =
                DueChain.of(what.id().value(), what.due(), parts, what.draft().replyTo() != null);
        Departure departure = tools.room().departure(client, what.account(), chain, now());
        if (departure.waitsFor() == null) {
            return true;
        }
        if (departure.at() == null) {
            fail(
                    row,
                    List.of(),
                    false,
                    new IllegalArgumentException(
                            "It has " + parts + " parts, more than the account may publish in 24 hours ("
                                    + departure.waitsFor() + "). Make it shorter, then retry it."));
            return false;
        }
        again(
                row,
                List.of(),
                Duration.between(now(), departure.at()),
                false,
                0,
                "The account has used what it may publish in 24 hours (" + departure.waitsFor() + "): it goes at "
                        + departure.at() + ".");
        return false;
    }

    private boolean failed(SubmissionRow row, ChainFailedException failure) {
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
            again(row, failure.live(), Duration.ZERO, failure.isResumable(), row.failures(), null);
            return false;
        }
        stopped(row, failure.live(), failure.isResumable(), failure, failure.getCause());
        return true;
    }

    /** Tried again if the reason passes, kept for the next login if that is what it needs, else at its end. */
    private void stopped(
            SubmissionRow row,
            List<PublishedPart> live,
            boolean resumable,
            RuntimeException failure,
            @Nullable Throwable cause) {
        Submission what = row.submission();
        Throwable reason = Failures.passes(cause) || Failures.needsLogin(cause) ? cause : tokenTrouble(what.account());
        if (reason != null && Failures.needsLogin(reason)) {
            tools.accounts().pause(what.account(), PauseKind.LOGIN, Failures.said(reason));
            again(row, live, Duration.ZERO, resumable, row.failures(), Failures.said(reason));
            tools.told().accept(new OutboxEvent.LoginNeeded(what.account(), Failures.said(reason)));
        } else if (Failures.passes(reason) && row.failures() < tools.settings().mostFailures()) {
            Duration wait = Failures.waitAfter(row.failures());
            again(row, live, wait, resumable, row.failures() + 1, Failures.said(failure));
        } else {
            fail(row, live, resumable, failure);
        }
    }

    /** A refusal may be the token's: one look tells. Null if it works. */
    private @Nullable Throwable tokenTrouble(String account) {
        try {
            tools.clients().of(account).profiles().me();
            return null;
        } catch (ThreadsException e) {
            return e;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private boolean loginWorks(String account) {
        Throwable trouble = tokenTrouble(account);
        if (trouble != null) {
            return false;
        }
        tools.accounts().resume(account);
        tools.told().accept(new OutboxEvent.LoginWorks(account));
        return true;
    }

    private void busy(SubmissionRow row, ChainBusyException busy) {
        if (busy.chain().equals(row.submission().chain())) {
            tools.work().lookLater(row, SOMEBODY_IS_AT_IT);
        } else { // the same post of the account is under way
            again(row, List.of(), SAME_IS_GOING_OUT, false, row.failures(), Failures.said(busy));
        }
    }

    /** Its chain was given up with nothing live, and it begins anew; or the account is not the one it was. */
    private void refused(SubmissionRow row, IllegalArgumentException refusal) {
        if (tools.ledger().isFinished(chain(row))) {
            again(row, List.of(), Duration.ZERO, false, row.failures(), null);
        } else if (isBegun(row)) {
            fail(row, List.of(), true, refusal);
        } else {
            fail(row, List.of(), false, refusal);
        }
    }

    private boolean isBegun(SubmissionRow row) {
        return !tools.ledger().read(chain(row)).isEmpty() && !tools.ledger().isFinished(chain(row));
    }

    private void giveUp(SubmissionRow row) {
        String chain = row.submission().chain();
        try {
            if (chain != null && !tools.ledger().isFinished(chain)) {
                tools.publisher().giveUp(chain);
            }
            tools.work().settled(row);
        } catch (ChainBusyException e) {
            tools.work().lookLater(row, SOMEBODY_IS_AT_IT);
        } catch (IllegalArgumentException | MediaHostException e) { // no such chain, or its files are gone
            tools.work().settled(row);
        }
    }

    private void fail(SubmissionRow row, List<PublishedPart> live, boolean resumable, RuntimeException why) {
        tools.work().failed(row, live, resumable, Failures.said(why));
        tools.told()
                .accept(new OutboxEvent.Failed(
                        row.submission().account(), row.submission().id(), Failures.said(why)));
    }

    private void again(
            SubmissionRow row,
            List<PublishedPart> live,
            Duration after,
            boolean resumable,
            int failures,
            @Nullable String note) {
        tools.work().again(row, live, new Again(after, resumable, failures, note));
        if (note != null) {
            tools.told()
                    .accept(new OutboxEvent.Postponed(
                            row.submission().account(), row.submission().id(), now().plus(after), note));
        }
    }

    private static String chain(SubmissionRow row) {
        return String.valueOf(row.submission().chain());
    }

    private Instant now() {
        return tools.now().instant();
    }
}
