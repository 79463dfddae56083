package dev.lisle.publisher;

import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.internal.facts.ChainFacts;
import dev.lisle.publisher.internal.facts.Fact;
import dev.lisle.publisher.internal.facts.PartPlan;
import java.util.function.Function;

/** Ends chains, and doubts, because somebody says so; nothing is sent. */
record Endings(Workshop workshop) {

    /** As {@link Publisher#giveUp}. */
    void giveUp(String chain) {
        ChainFacts before = workshop.facts(chain);
        if (before.isGivenUp()) {
            workshop.end(chain);
            return;
        }
        try (LedgerLog log = lease(chain)) {
            if (!workshop.giveUp(log, facts -> !facts.mayBeLive())) {
                throw new ChainBusyException(
                        chain,
                        "A part of the chain " + chain
                                + " may be live. Resume it until that is known; then give it up.");
            }
        }
    }

    /** As {@link Publisher#withdraw}. */
    boolean withdraw(String chain) {
        workshop.facts(chain);
        try (LedgerLog log = lease(chain)) {
            return workshop.giveUp(log, Reports::isWithoutEffect);
        }
    }

    /** As {@link Publisher#confirmLive}. */
    void confirmLive(String chain, PostId post) {
        Reports.status(chain, workshop.facts(chain)).live().stream()
                .filter(part -> part.id().equals(post))
                .findFirst()
                .ifPresent(part -> {
                    throw new IllegalArgumentException("The post " + post + " is another part of the chain " + chain
                            + ": " + part.part().text() + ". Look again which post the one in doubt is.");
                });
        confirm(chain, part -> new Fact.Said(workshop.clock().instant(), part.number(), post));
    }

    /** As {@link Publisher#confirmNotLive}. */
    void confirmNotLive(String chain) {
        confirm(chain, part -> new Fact.Denied(workshop.clock().instant(), part.number()));
    }

    private void confirm(String chain, Function<PartPlan, Fact> said) {
        ChainFacts before = workshop.facts(chain);
        if (!before.mayBeLive() && !before.isSaid()) {
            throw new IllegalArgumentException(
                    "No part of the chain " + chain + " is in doubt. Resume it, or give it up.");
        }
        try (LedgerLog log = lease(chain)) {
            PartPlan part = log.facts().parts().stream()
                    .filter(one -> log.facts().of(one).mayBeLive()
                            || log.facts().of(one).said() != null)
                    .findFirst()
                    .orElse(null);
            if (part == null || !log.commit(said.apply(part))) {
                throw new ChainBusyException(chain, "The chain " + chain + " has just changed. Look at it again.");
            }
        }
    }

    private LedgerLog lease(String chain) {
        return LedgerLog.lease(workshop.ledger(), chain, workshop.clock());
    }
}
