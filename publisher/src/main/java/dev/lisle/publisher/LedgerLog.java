package dev.lisle.publisher;

import dev.lisle.client.containers.ContainerId;
import dev.lisle.publisher.internal.facts.ChainFacts;
import dev.lisle.publisher.internal.facts.Fact;
import dev.lisle.publisher.internal.facts.FactLine;
import dev.lisle.publisher.internal.facts.PartPlan;
import dev.lisle.publisher.ledger.Ledger;
import dev.lisle.publisher.ledger.LedgerException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A chain under a lease: what is known of it, kept in step with the ledger. Facts may be added from several threads. */
final class LedgerLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerLog.class);

    /** Rule 10. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration RENEW_AFTER = Duration.ofSeconds(30);
    private static final Duration LEFT_AFTER_AN_ANSWER = Duration.ofSeconds(15);

    private final Ledger ledger;
    private final String chain;
    private final long fence;
    private final Clock clock;
    private final Set<ContainerId> earlierItems;
    private final List<Fact> unwritten = new ArrayList<>();
    private ChainFacts facts;
    private Elapsed renewed;
    private boolean finished;

    private LedgerLog(Ledger ledger, String chain, long fence, Elapsed asked) {
        this.ledger = ledger;
        this.chain = chain;
        this.fence = fence;
        this.clock = asked.clock();
        this.renewed = asked;
        this.facts = ChainFacts.of(ledger.read(chain));
        this.earlierItems = facts.items();
    }

    /** @throws ChainBusyException if somebody else works on the chain */
    static LedgerLog lease(Ledger ledger, String chain, Clock clock) {
        LedgerLog log = leaseOrNull(ledger, chain, clock);
        if (log == null) {
            throw new ChainBusyException(
                    chain, "The chain " + chain + " is being worked on by another publisher, or is finished.");
        }
        return log;
    }

    /** Null if somebody else works on the chain, or it is finished. */
    static @Nullable LedgerLog leaseOrNull(Ledger ledger, String chain, Clock clock) {
        Elapsed asked = Elapsed.from(clock);
        OptionalLong fence = ledger.lease(chain, LEASE);
        return fence.isEmpty() ? null : new LedgerLog(ledger, chain, fence.getAsLong(), asked);
    }

    String chain() {
        return chain;
    }

    /** What is known now; to be read on the chain's own thread. */
    synchronized ChainFacts facts() {
        return facts;
    }

    /** Keeps a fact for good, and those that waited for it. */
    synchronized void record(Fact fact) {
        recordLater(fact);
        flush();
    }

    /** Keeps a fact with the next one, or before the next pause: losing it costs a request or two, no more. */
    synchronized void recordLater(Fact fact) {
        facts.note(fact);
        unwritten.add(fact);
    }

    /** Writes what waited. */
    synchronized void flush() {
        if (unwritten.isEmpty()) {
            return;
        }
        int lines = ledger.append(chain, lines());
        boolean alone = facts.written(unwritten.size()) == lines;
        unwritten.clear();
        if (!alone) { // somebody else saw something too
            reload();
        }
    }

    /** Keeps a fact as long as this runs: losing it costs another look, no more. */
    synchronized void note(Fact fact) {
        facts.note(fact);
    }

    /** The container of a carousel's item, if it was made after {@code oldest}; else null. */
    synchronized Fact.@Nullable ItemCreated item(PartPlan part, int item, Instant oldest) {
        return facts.item(part, item, oldest);
    }

    /** Whether this item was made before this lease began. */
    boolean isEarlierItem(ContainerId item) {
        return earlierItems.contains(item);
    }

    /** The name of the permission that the next {@link #commit} asks for. No other worker can ask for the same. */
    synchronized String nextPermit() {
        return fence + "." + facts.lines();
    }

    /** Whether the intent is written: nothing else was since it was decided, and the lease holds. */
    synchronized boolean commit(Fact intent) {
        int count = facts.lines();
        unwritten.add(intent);
        boolean written = false;
        try {
            written = ledger.commit(chain, fence, count, lines());
        } finally {
            if (!written) {
                unwritten.remove(intent);
            }
        }
        if (written) {
            facts.note(intent);
            facts.written(unwritten.size());
            unwritten.clear();
        } else {
            reload();
        }
        return written;
    }

    /**
     * The same for an intent after which nothing is sent. If it is not written, the lease is made sure of, so that nobody who has
     * lost it goes on deciding.
     *
     * @throws LeaseLostException if somebody else may be at work
     */
    boolean conclude(Fact intent) {
        boolean written = commit(intent);
        if (!written) {
            renew();
        }
        return written;
    }

    /** Whether it is written that nobody goes on; only while {@code allowed} holds for all that is known, and the lease. */
    synchronized boolean giveUp(Predicate<ChainFacts> allowed) {
        while (allowed.test(facts)) {
            if (commit(new Fact.GivenUp(clock.instant()))) {
                return true;
            }
            if (!ledger.renew(chain, fence, LEASE)) {
                return false;
            }
        }
        return false;
    }

    /**
     * Keeps the lease.
     *
     * @throws LeaseLostException if it has ended, and somebody else may be at work
     */
    void renewIfDue() {
        if (renewed.now().compareTo(RENEW_AFTER) > 0) {
            renew();
        }
    }

    /** Makes sure that the lease outlasts a request that is sent within seconds and answered within {@code httpDeadline}. */
    void holdFor(Duration httpDeadline) {
        Duration needed = httpDeadline.plus(LEFT_AFTER_AN_ANSWER);
        if (renewed.now().plus(needed).plus(RENEW_AFTER).compareTo(LEASE) > 0) {
            renew();
        }
    }

    private void renew() {
        Elapsed asked = Elapsed.from(clock);
        if (!ledger.renew(chain, fence, LEASE)) {
            throw new LeaseLostException(chain);
        }
        renewed = asked;
    }

    /** False if the lease has ended; then somebody else finishes it. */
    synchronized boolean finish() {
        flush();
        finished = ledger.finish(chain, fence);
        return finished;
    }

    @Override
    public synchronized void close() {
        if (finished) {
            return;
        }
        try {
            flush();
        } catch (LedgerException e) {
            LOG.warn("What was seen last of the chain {} is not kept: {}", chain, e.getMessage());
        } finally {
            ledger.release(chain, fence);
        }
    }

    private List<String> lines() {
        return unwritten.stream().map(FactLine::write).toList();
    }

    private void reload() {
        facts = ChainFacts.of(ledger.read(chain));
        unwritten.forEach(facts::note);
    }

    /** Another worker has taken over. */
    static final class LeaseLostException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LeaseLostException(String chain) {
            super("Another publisher has taken over the chain " + chain + ".");
        }
    }
}
