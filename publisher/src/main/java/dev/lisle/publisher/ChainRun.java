package dev.lisle.publisher;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.ChainWork.PublisherTime;
import dev.lisle.publisher.LedgerLog.LeaseLostException;
import dev.lisle.publisher.hosting.MediaHostException;
import dev.lisle.publisher.internal.decide.Decision;
import dev.lisle.publisher.internal.facts.Fact;
import dev.lisle.publisher.ledger.LedgerException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One go at a chain, from its lease to its end or its report. */
final class ChainRun {
    private static final Duration LOOK_AGAIN = Duration.ofHours(1);
    private static final Duration LOOK_AGAIN_AT_THE_EARLIEST = Duration.ofMinutes(1);
    private static final Duration NAP = Duration.ofSeconds(30);

    private final Workshop workshop;
    private final ThreadsClient client;
    private final String chain;
    private final Fact.@Nullable Resumed resumed;
    private final AtomicReference<@Nullable ChainWork> running = new AtomicReference<>();
    private volatile boolean cancelled;

    ChainRun(Workshop workshop, ThreadsClient client, String chain, Fact.@Nullable Resumed resumed) {
        this.workshop = workshop;
        this.client = client;
        this.chain = chain;
        this.resumed = resumed;
    }

    PublishedChain run() throws InterruptedException {
        try (LedgerLog log = LedgerLog.lease(workshop.ledger(), chain, workshop.clock())) {
            if (resumed != null) {
                log.record(resumed);
            }
            return told(log);
        }
    }

    @SuppressWarnings("IllegalCatch") // whatever it is, its end is told
    private PublishedChain told(LedgerLog log) throws InterruptedException {
        int parts = log.facts().parts().size();
        workshop.listener().accept(new PublishEvent.Begun(chain, parts));
        Throwable failure = null;
        try {
            return run(log);
        } catch (Throwable e) {
            failure = e;
            throw e;
        } finally {
            workshop.listener().accept(new PublishEvent.Ended(chain, failure));
        }
    }

    /** The caller's deadline ends the caller's wait, not the request: the work stops by itself once that is answered. */
    PublishedChain within(Duration deadline) throws InterruptedException {
        CompletableFuture<PublishedChain> result = new CompletableFuture<>();
        Thread worker = new Thread(() -> complete(result), "lisle-publisher-" + chain);
        worker.setDaemon(true);
        worker.start();
        try {
            return result.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            cancel();
            throw Reports.failed(chain, workshop.facts(chain), null, new DeadlineException(deadline));
        } catch (InterruptedException e) {
            cancel();
            if (Reports.isWithoutEffect(workshop.facts(chain))) {
                throw e;
            }
            Thread.currentThread().interrupt();
            throw Reports.failed(chain, workshop.facts(chain), null, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("the chain's thread failed", e.getCause());
        }
    }

    @SuppressWarnings("IllegalCatch") // whatever it is, it is told to the one who waits
    private void complete(CompletableFuture<PublishedChain> result) {
        try {
            result.complete(run());
        } catch (InterruptedException | RuntimeException e) {
            result.completeExceptionally(e);
        }
    }

    private void cancel() {
        cancelled = true;
        ChainWork work = running.get();
        if (work != null) {
            work.cancel();
        }
    }

    private PublishedChain run(LedgerLog log) throws InterruptedException {
        PublisherTime time = new PublisherTime(workshop.clock(), workshop.pause(), workshop.listener());
        try (Items items = new Items(client.containers(), log, workshop)) {
            new Testimony(client, log, workshop.clock()).check();
            awaitRoom(log);
            workshop.staging().stage(log);
            deleteReplaced(log);
            ChainWork work = new ChainWork(client, log, workshop.settings(), workshop.learned(), items, time);
            running.set(work);
            if (cancelled) {
                work.cancel();
            }
            work.run();
            PublishedChain published = Reports.published(chain, log.facts());
            workshop.end(log);
            return published;
        } catch (StoppedException e) {
            throw failed(log, e.unknown(), e.getCause() instanceof Exception cause ? cause : e);
        } catch (LedgerException e) {
            throw Reports.failed(chain, log.facts(), null, e); // what cannot be written cannot be given up either
        } catch (MediaHostException e) {
            if (workshop.giveUp(log, Reports::isWithoutEffect)) {
                throw e;
            }
            throw failed(log, null, e);
        } catch (LeaseLostException e) {
            throw Reports.failed(chain, workshop.facts(chain), null, e);
        } catch (ThreadsException | InterruptedException e) {
            throw interruptedOrFailed(log, e);
        }
    }

    /** Before anything is sent: a chain that breaks at a limit in its middle helps nobody. */
    private void awaitRoom(LedgerLog log) throws InterruptedException {
        AtLimit policy = workshop.settings().atLimit();
        Limits limits = new Limits(client, workshop.clock());
        while (policy != AtLimit.IGNORE) {
            Shortage shortage = limits.shortage(log.facts());
            if (shortage == null) {
                return;
            }
            if (policy == AtLimit.REFUSE || shortage.fitsAt() == null) {
                throw new StoppedException(shortage);
            }
            Instant lookAgain = lookAgain(shortage, shortage.fitsAt());
            workshop.listener().accept(new PublishEvent.Waiting(shortage, lookAgain));
            waitUntil(lookAgain, log);
        }
    }

    private Instant lookAgain(Shortage shortage, Instant fitsAt) {
        Instant now = workshop.clock().instant();
        Instant soonest = now.plus(LOOK_AGAIN_AT_THE_EARLIEST); // Meta may be slow to forget a post
        Instant latest = now.plus(LOOK_AGAIN);
        Instant next = shortage.mayFitEarlier() && latest.isBefore(fitsAt) ? latest : fitsAt;
        return next.isBefore(soonest) ? soonest : next;
    }

    private void waitUntil(Instant moment, LedgerLog log) throws InterruptedException {
        while (true) {
            if (cancelled) {
                throw new InterruptedException("nobody waits any more");
            }
            log.renewIfDue();
            Duration left = Duration.between(workshop.clock().instant(), moment);
            if (left.isNegative() || left.isZero()) {
                return;
            }
            workshop.pause().forAtLeast(left.compareTo(NAP) < 0 ? left : NAP);
        }
    }

    /** What this chain takes the place of; only once nothing else stands in its way. */
    private void deleteReplaced(LedgerLog log) throws InterruptedException {
        List<PostId> replaced = List.copyOf(log.facts().replaces());
        if (replaced.isEmpty()) {
            return;
        }
        try {
            deleted(log, new Deletion(client, workshop, log::renewIfDue, replaced).run());
        } catch (DeletionFailedException e) {
            deleted(log, e.deleted());
            DeletionFailedException told = e.ofWhatAChainReplaces();
            throw new StoppedException(String.valueOf(told.getMessage()), told);
        }
    }

    private void deleted(LedgerLog log, List<PostId> posts) {
        posts.forEach(post -> log.recordLater(new Fact.Deleted(workshop.clock().instant(), post)));
        log.flush();
    }

    private ChainFailedException interruptedOrFailed(LedgerLog log, Exception cause) throws InterruptedException {
        if (!Publisher.isInterrupt(cause)) {
            return failed(log, null, cause);
        }
        Thread.interrupted(); // what is left to do is to write down, which must not be cut short
        if (workshop.giveUp(log, Reports::isWithoutEffect)) {
            throw new InterruptedException("nothing was published");
        }
        ChainFailedException failure = failed(log, null, cause);
        Thread.currentThread().interrupt();
        return failure;
    }

    private ChainFailedException failed(LedgerLog log, Decision.@Nullable Unknown unknown, Exception cause) {
        ChainFailedException failure = Reports.failed(chain, log.facts(), unknown, cause);
        if (failure.isResumable() || workshop.giveUp(log, Reports::isWithoutEffect)) {
            return failure;
        }
        return Reports.failed(chain, log.facts(), null, new LeaseLostException(chain));
    }

    /** The caller waits no longer. */
    private static final class DeadlineException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DeadlineException(Duration deadline) {
            super("It was not done within " + deadline + "; what is on its way is still written down.");
        }
    }
}
