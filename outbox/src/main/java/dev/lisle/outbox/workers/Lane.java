package dev.lisle.outbox.workers;

import dev.lisle.outbox.accounts.PauseKind;
import dev.lisle.outbox.errors.OutboxUnavailableException;
import dev.lisle.outbox.internal.sql.SubmissionRow;
import dev.lisle.outbox.internal.sql.WorkTable;
import dev.lisle.outbox.submissions.SubmissionState;
import dev.lisle.publisher.ledger.LedgerException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what is due for one account, one chain after the other. Everything it leaves behind, however it ends, is in the tables: what
 * is taken and not finished is gone on with by whoever comes next, under the lease of the ledger.
 */
final class Lane {
    /** After that many chains it is another account's turn. */
    private static final int MOST_CHAINS = 10;

    private static final Duration LONGEST_TURN = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOGINS = Duration.ofMinutes(5);
    private static final Duration ON_HOLD = Duration.ofMinutes(1);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

    private final Tools tools;
    private final Delivery delivery;

    Lane(Tools tools) {
        this.tools = tools;
        delivery = new Delivery(tools);
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
            return taken.isEmpty()
                    || delivery.publish(taken.get(), true, row.submission().note());
        }
        if (state == SubmissionState.CANCELLED) {
            delivery.giveUp(row);
            return true;
        }
        return delivery.publish(row, false, null);
    }

    private boolean loginWorks(String account) {
        if (Failures.ofToken(tools.clients(), account) != null) {
            return false;
        }
        tools.accounts().resume(account);
        tools.told().accept(new OutboxEvent.LoginWorks(account));
        return true;
    }

    private Instant now() {
        return tools.now().instant();
    }
}
