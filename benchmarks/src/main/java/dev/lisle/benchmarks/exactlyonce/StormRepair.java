package dev.lisle.benchmarks.exactlyonce;

import dev.lisle.client.ThreadsClient;
import dev.lisle.publisher.PublishedChain;
import dev.lisle.publisher.PublishedPart;
import dev.lisle.publisher.plans.PlannedPart;
import java.util.List;

/** A chain of which a person deletes a post, and then it is repaired in the storm, again after every crash and every failure. */
record StormRepair(StormAccount account, PublishedChain chain) {
    void run() throws InterruptedException {
        List<PublishedPart> before = chain.parts();
        int gap = account.random().nextInt(before.size());
        try (ThreadsClient person = account.byHand()) {
            person.posts().delete(before.get(gap).id());
        }
        StormAccount.Outcome<PublishedChain> end =
                account.untilDone(false, client -> account.publisher().repair(client, chain.id()));
        List<PlannedPart> parts = before.stream().map(PublishedPart::part).toList();
        new ChainTruth(account, Work.REPAIR, parts).judge(end, end.done() == null ? before : List.of());
    }
}
