package dev.lisle.benchmarks.exactlyonce;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.posts.PostId;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.publisher.ChainFailedException;
import dev.lisle.publisher.PublishedPart;
import java.time.Duration;
import java.util.List;

/** A repost in the storm, asked for again after every crash and every failure; sometimes a person has made it before. */
final class StormRepost {
    private static final String REPOST = "REPOST_FACADE";

    /** Longer than lists lag. */
    private static final Duration VISIBLE = Duration.ofSeconds(30);

    private final StormAccount account;
    private final PostId original;

    StormRepost(StormAccount account, PostId original) {
        this.account = account;
        this.original = original;
    }

    void run() throws InterruptedException {
        if (account.random().nextInt(6) == 0) {
            try (ThreadsClient person = account.byHand()) {
                person.posts().repost(original);
            }
            account.wait(VISIBLE);
        }
        judge(account.untilDone(false, client -> account.publisher().repost(client, original)));
    }

    private void judge(StormAccount.Outcome<PublishedPart> end) throws InterruptedException {
        ChainFailedException report = end.report();
        boolean unknown = report != null && report.unknown().isPresent();
        if (unknown && reposts().stream().anyMatch(this::isVisible)) {
            account.tally().of(Work.REPOST).wronglyUnknown().incrementAndGet();
        }
        account.settle();
        PublishedPart done = end.done();
        account.ended(Work.REPOST, done != null ? End.DONE : unknown ? End.UNKNOWN : End.FAILED);
        List<String> live = reposts().stream().map(EmulatedPost::id).toList();
        if (live.size() > 1) {
            account.tally().duplicates.addAndGet(live.size() - 1);
        }
        if (done != null && !live.contains(done.id().value())) {
            account.tally().wrongIds.incrementAndGet();
        }
        if (done == null && !unknown && !live.isEmpty()) {
            account.tally().unreported.incrementAndGet();
        }
    }

    private boolean isVisible(EmulatedPost repost) {
        return repost.timestamp().plus(VISIBLE).isBefore(account.now());
    }

    private List<EmulatedPost> reposts() {
        return account.posts().stream()
                .filter(post -> post.mediaType().equals(REPOST))
                .toList();
    }
}
