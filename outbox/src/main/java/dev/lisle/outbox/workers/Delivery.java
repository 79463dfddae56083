package dev.lisle.outbox.workers;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.errors.CallInterruptedException;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.outbox.errors.OutboxUnavailableException;
import dev.lisle.outbox.internal.sql.SubmissionRow;
import dev.lisle.outbox.internal.sql.WorkTable.Again;
import dev.lisle.outbox.quotas.Departure;
import dev.lisle.outbox.quotas.DueChain;
import dev.lisle.outbox.submissions.Submission;
import dev.lisle.publisher.ChainBusyException;
import dev.lisle.publisher.ChainFailedException;
import dev.lisle.publisher.PublishedChain;
import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.hosting.MediaHostException;
import dev.lisle.publisher.ledger.LedgerException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes one submission as far as it goes now. */
final class Delivery {
    private static final Comparator<Submission> IN_ORDER =
            Comparator.comparing(Submission::due).thenComparing(one -> one.id().value());

    private final Tools tools;
    private final Outcomes outcomes;

    Delivery(Tools tools) {
        this.tools = tools;
        outcomes = new Outcomes(tools);
    }

    /**
     * False if the thread was interrupted: whoever did that wants it back.
     *
     * @param delay what kept it from going out before; null if nothing is known to
     */
    @SuppressWarnings("IllegalCatch") // whatever it is, it must not stop the account
    boolean publish(SubmissionRow row, boolean isFresh, @Nullable String delay) {
        Submission what = row.submission();
        tools.told().accept(new OutboxEvent.Taken(what.account(), what.id()));
        try {
            boolean begins = isFresh || tools.ledger().read(chain(row)).isEmpty();
            if (tools.work().isTooLate(row) && (begins || isWithdrawn(row))) {
                outcomes.missed(row, delay);
                return true;
            }
            ThreadsClient client = tools.clients().of(what.account());
            if (begins && !fits(row, client)) {
                return true;
            }
            PublishedChain chain = begins
                    ? tools.publisher().publish(client, tools.opened().apply(what.draft()), chain(row))
                    : tools.publisher().resume(client, chain(row));
            outcomes.published(row, chain);
            return true;
        } catch (InterruptedException e) {
            outcomes.atOnce(row, List.of(), false);
            Thread.currentThread().interrupt();
            return false;
        } catch (ChainFailedException e) {
            return outcomes.failed(row, e);
        } catch (ChainBusyException e) {
            outcomes.busy(row, e);
            return true;
        } catch (InvalidDraftException e) {
            outcomes.fail(row, List.of(), false, e);
            return true;
        } catch (CallInterruptedException e) {
            tools.work().lookLater(row, Duration.ZERO);
            Thread.currentThread().interrupt();
            return false;
        } catch (ThreadsException | MediaHostException e) { // nothing was begun, or what was begun is in the ledger
            outcomes.stopped(row, List.of(), isBegun(row), e, e);
            return true;
        } catch (IllegalArgumentException e) {
            refused(row, e);
            return true;
        } catch (OutboxUnavailableException | LedgerException e) {
            throw e;
        } catch (RuntimeException e) {
            tools.told().accept(new OutboxEvent.Trouble(what.account(), e));
            outcomes.stopped(row, List.of(), isBegun(row), e, new LedgerException("unexpected", e));
            return true;
        }
    }

    /** A chain that a crash cut off before anything of it went out is as good as none; any other is finished, for half of it is worse. */
    private boolean isWithdrawn(SubmissionRow row) {
        return tools.ledger().isFinished(chain(row))
                ? tools.publisher().status(chain(row)).isGivenUp()
                        && tools.publisher().status(chain(row)).live().isEmpty()
                : tools.publisher().withdraw(chain(row));
    }

    /** Whether the account has room for all of it and all that is due before it; else it is left for when there is. */
    private boolean fits(SubmissionRow row, ThreadsClient client) {
        Submission what = row.submission();
        List<DueChain> chains = Stream.concat(
                        tools.work().postponed(what.account(), now()).stream()
                                .filter(other -> IN_ORDER.compare(other, what) < 0)
                                .sorted(IN_ORDER),
                        Stream.of(what))
                .map(this::chainOf)
                .toList();
        Departure departure = tools.room().departure(client, what.account(), chains, now());
        if (departure.waitsFor() == null) {
            return true;
        }
        if (departure.at() == null) {
            outcomes.fail(
                    row,
                    List.of(),
                    false,
                    new IllegalArgumentException(
                            "It has " + parts(what) + " parts, more than the account may publish in 24 hours ("
                                    + departure.waitsFor() + "). Make it shorter, then retry it."));
            return false;
        }
        String note = "What the account may publish in 24 hours (" + departure.waitsFor() + ") is used"
                + (chains.size() > 1 ? ", or kept for what is due before it" : "") + ": it goes at " + departure.at()
                + "."
                + (isBefore(what.notAfter(), departure.at())
                        ? " That is after its last moment: it is missed, unless it is moved."
                        : "");
        outcomes.again(row, List.of(), new Again(Duration.between(now(), departure.at()), false, 0, note));
        return false;
    }

    private static boolean isBefore(@Nullable Instant last, Instant departure) {
        return last != null && last.isBefore(departure);
    }

    private DueChain chainOf(Submission what) {
        return DueChain.of(
                what.id().value(), what.due(), parts(what), what.draft().replyTo() != null);
    }

    private int parts(Submission what) {
        return tools.publisher()
                .plan(tools.opened().apply(what.draft()))
                .parts()
                .size();
    }

    /** Its chain was given up with nothing live, and it begins anew; or the account is not the one it was. */
    private void refused(SubmissionRow row, IllegalArgumentException refusal) {
        if (tools.ledger().isFinished(chain(row))) {
            outcomes.atOnce(row, List.of(), false);
        } else {
            outcomes.fail(row, List.of(), isBegun(row), refusal);
        }
    }

    private boolean isBegun(SubmissionRow row) {
        return !tools.ledger().read(chain(row)).isEmpty() && !tools.ledger().isFinished(chain(row));
    }

    /** What was begun of one that was cancelled is given up; what is live stays live. */
    void giveUp(SubmissionRow row) {
        String chain = row.submission().chain();
        try {
            if (chain != null && !tools.ledger().isFinished(chain)) {
                tools.publisher().giveUp(chain);
            }
            tools.work().settled(row);
        } catch (ChainBusyException e) {
            outcomes.lookLater(row);
        } catch (IllegalArgumentException | MediaHostException e) { // no such chain, or its files are gone
            tools.work().settled(row);
        }
    }

    private static String chain(SubmissionRow row) {
        return String.valueOf(row.submission().chain());
    }

    private Instant now() {
        return tools.now().instant();
    }
}
