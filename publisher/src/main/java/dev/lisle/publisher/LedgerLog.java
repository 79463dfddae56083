package dev.lisle.publisher;

import dev.lisle.client.containers.ContainerId;
import dev.lisle.publisher.internal.facts.ChainFacts;
import dev.lisle.publisher.internal.facts.Fact;
import dev.lisle.publisher.internal.facts.FactLine;
import dev.lisle.publisher.internal.facts.PartPlan;
import dev.lisle.publisher.ledger.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A chain under a lease: what is known of it, kept in step with the ledger. Facts may be added from several threads. */
final class LedgerLog implements AutoCloseable {
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration RENEW_AFTER = Duration.ofSeconds(30);

    private final Ledger ledger;
    private final String chain;
    private final long fence;
    private final Clock clock;
    private final ChainFacts earlier;
    private ChainFacts facts;
    private Instant renewedAt;

    private LedgerLog(Ledger ledger, String chain, long fence, Clock clock) {
        this.ledger = ledger;
        this.chain = chain;
        this.fence = fence;
        this.clock = clock;
        this.renewedAt = clock.instant();
        this.facts = ChainFacts.of(ledger.read(chain));
        this.earlier = ChainFacts.of(ledger.read(chain));
    }

    /** @throws ChainBusyException if somebody else works on the chain */
    static LedgerLog lease(Ledger ledger, String chain, Clock clock) {
        OptionalLong fence = ledger.lease(chain, LEASE);
        if (fence.isEmpty()) {
            throw new ChainBusyException(
                    chain, "The chain " + chain + " is being worked on by another publisher, or is finished.");
        }
        return new LedgerLog(ledger, chain, fence.getAsLong(), clock);
    }

    String chain() {
        return chain;
    }

    /** What is known now; to be read on the chain's own thread. */
    synchronized ChainFacts facts() {
        return facts;
    }

    /** Keeps a fact for good. */
    synchronized void record(Fact fact) {
        int lines = ledger.append(chain, FactLine.write(fact));
        facts.add(fact);
        if (lines != facts.lines()) { // somebody else saw something too
            reload();
        }
    }

    /** Keeps a fact as long as this runs: losing it costs another look, no more. */
    synchronized void note(Fact fact) {
        facts.note(fact);
    }

    /** The container of a carousel's item, if it was made after {@code oldest}; else null. */
    synchronized @Nullable ContainerId item(PartPlan part, int item, Instant oldest) {
        return facts.item(part, item, oldest);
    }

    /** The same, if it was made before this lease began. */
    synchronized @Nullable ContainerId earlierItem(PartPlan part, int item) {
        return earlier.item(part, item, Instant.MIN);
    }

    /** The name of the permission that the next {@link #commit} asks for. No other worker can ask for the same. */
    synchronized String nextPermit() {
        return fence + "." + facts.lines();
    }

    /** Whether the intent is written: nothing else was since it was decided, and the lease holds. */
    synchronized boolean commit(int part, ContainerId container, String permit) {
        Fact.Armed armed = new Fact.Armed(clock.instant(), part, container, permit);
        if (ledger.commit(chain, fence, facts.lines(), FactLine.write(armed))) {
            facts.add(armed);
            return true;
        }
        reload();
        return false;
    }

    /**
     * Keeps the lease.
     *
     * @throws ChainBusyException if it has ended, and somebody else may be at work
     */
    void renewIfDue() {
        if (Duration.between(renewedAt, clock.instant()).abs().compareTo(RENEW_AFTER) > 0) {
            renew();
        }
    }

    void renew() {
        Instant asked = clock.instant();
        if (!ledger.renew(chain, fence, LEASE)) {
            throw new ChainBusyException(chain, "Another publisher has taken over the chain " + chain + ".");
        }
        renewedAt = asked;
    }

    void finish() {
        ledger.finish(chain);
    }

    @Override
    public void close() {
        ledger.release(chain, fence);
    }

    private void reload() {
        facts = ChainFacts.of(ledger.read(chain));
    }
}
