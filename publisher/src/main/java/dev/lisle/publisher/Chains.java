package dev.lisle.publisher;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.internal.facts.ChainFacts;
import dev.lisle.publisher.internal.facts.Fact;
import dev.lisle.publisher.internal.facts.PartPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Begins chains of one account in the ledger, and has them worked on. */
record Chains(Workshop workshop, ThreadsClient client) {

    /** The unfinished chain that stands in the way; null if this one is begun. */
    @Nullable
    String begin(String chain, @Nullable PostId replyTo, List<PartPlan> parts, List<PostId> replaces) {
        String account = workshop.accounts().idOf(client);
        String head = ChainFacts.head(workshop.clock().instant(), account, replyTo, parts, replaces);
        String key = ChainIds.key(account, replyTo, parts.get(0));
        return workshop.ledger().begin(chain, key, head).orElse(null);
    }

    /** Works on a chain that was just begun. */
    PublishedChain work(String chain) throws InterruptedException {
        return work(chain, null);
    }

    /** As {@link Publisher#resume}. */
    PublishedChain resume(String chain) throws InterruptedException {
        Wire.check(client, workshop.settings().caution());
        ChainFacts facts = workshop.facts(chain);
        if (facts.isWhole() && !facts.isSaid()) {
            workshop.end(chain);
            return Reports.published(chain, facts);
        }
        if (facts.isGivenUp()) {
            workshop.end(chain);
            throw new IllegalArgumentException("The chain " + chain + " was given up. Publish its draft again.");
        }
        workshop.checkAccount(client, facts);
        Scopes.check(client, facts.replyTo(), facts.parts(), workshop.listener());
        return work(chain, new Fact.Resumed(workshop.clock().instant()));
    }

    private PublishedChain work(String chain, Fact.@Nullable Resumed resumed) throws InterruptedException {
        ChainRun run = new ChainRun(workshop, client, chain, resumed);
        return workshop.settings().deadline() == null
                ? run.run()
                : run.within(workshop.settings().deadline());
    }
}
