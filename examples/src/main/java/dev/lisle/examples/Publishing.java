package dev.lisle.examples;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.AtLimit;
import dev.lisle.publisher.ChainCondition;
import dev.lisle.publisher.ChainFailedException;
import dev.lisle.publisher.PublishEvent;
import dev.lisle.publisher.PublishedChain;
import dev.lisle.publisher.PublishedPart;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.PublisherSettings;
import dev.lisle.publisher.PublisherSettings.Caution;
import dev.lisle.publisher.doubt.InDoubt;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.ledger.FileLedger;
import dev.lisle.publisher.ledger.Ledger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A publisher that survives crashes: what a program does before, during and after a publication. */
public final class Publishing {
    private Publishing() {}

    /** Publishes a draft, after finishing what an earlier run left behind. */
    public static PublishedChain run(ThreadsClient client, Path folder, Draft draft) throws InterruptedException {
        // snippet: a durable publisher
        try (Ledger ledger = FileLedger.in(folder)) {
            Publisher publisher = Publisher.builder().ledger(ledger).build();
            for (String chain : publisher.unfinished()) { // what a crash left behind
                publisher.resume(client, chain);
            }
            return publisher.publish(client, draft);
        }
        // end
    }

    static void withProgress(Ledger ledger, ThreadsClient client, Draft draft) throws InterruptedException {
        // snippet: progress
        Publisher publisher = Publisher.builder()
                .ledger(ledger)
                .listener(event -> {
                    if (event instanceof PublishEvent.Published live) {
                        System.out.println(live.number() + " of " + live.parts() + ": "
                                + live.part().permalink());
                    } else if (event instanceof PublishEvent.Noted note) {
                        System.err.println(note.said());
                    }
                })
                .build();
        // end
        publisher.publish(client, draft);
    }

    static Publisher careful(Publisher publisher) {
        // snippet: settings
        PublisherSettings settings = PublisherSettings.defaults()
                .withDeadline(Duration.ofMinutes(2)) // how long a caller waits; the chain can be resumed afterwards
                .with(AtLimit.WAIT) // if not all of it fits into the account's day
                .with(Caution.defaults().with(InDoubt.ASK)); // never send anything a second time
        Publisher careful = publisher.with(settings); // chains that are under way keep theirs
        // end
        return careful;
    }

    static PublishedChain insist(Publisher publisher, ThreadsClient client, Draft draft) throws InterruptedException {
        // snippet: a key of your own
        String chain = "news-2026-11-22"; // yours: publishing under it twice is refused
        try {
            return publisher.publish(client, draft, chain);
        } catch (ChainFailedException e) {
            if (!e.isResumable()) {
                throw e; // nothing of it is live: mend what it says, and publish again
            }
            System.err.println(e.live().size() + " parts are live: " + e.getMessage());
            return publisher.resume(client, chain);
        }
        // end
    }

    static void endADoubt(Publisher publisher, ThreadsClient client, ChainFailedException failure)
            throws InterruptedException {
        // snippet: end a doubt
        List<PostId> candidates = failure.unknown().orElseThrow().candidates(); // look at them in the app
        if (candidates.isEmpty()) {
            publisher.confirmNotLive(failure.chain());
        } else {
            publisher.confirmLive(failure.chain(), candidates.get(0));
        }
        publisher.resume(client, failure.chain());
        // end
    }

    /** Shows a post again, and says where. */
    public static PublishedPart repost(Publisher publisher, ThreadsClient client, PostId post)
            throws InterruptedException {
        // snippet: repost
        PublishedPart repost = publisher.repost(client, post); // safe to call again after any failure
        // end
        return repost;
    }

    /** Makes a chain whole again, if that costs no more than a person wants. */
    public static PublishedChain repair(Publisher publisher, ThreadsClient client, PublishedChain chain)
            throws InterruptedException {
        // snippet: repair
        ChainCondition condition = publisher.examine(client, chain.id());
        if (!condition.isWhole()) {
            System.out.println(condition.gone().size() + " parts are gone. To mend that, "
                    + condition.behind().size()
                    + " posts are deleted with their replies and likes, and published again.");
        }
        PublishedChain whole = publisher.repair(client, chain.id());
        // end
        return whole;
    }

    /** Takes a chain back. */
    public static List<PostId> delete(Publisher publisher, ThreadsClient client, PublishedChain chain)
            throws InterruptedException {
        // snippet: delete a chain
        List<PostId> deleted = publisher.delete(client, chain.id()); // the last part first
        // end
        return deleted;
    }
}
