package dev.lisle.benchmarks.exactlyonce;

import dev.lisle.publisher.PublishedChain;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.plans.PlannedPart;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A chain in the storm: published, resumed after every crash and every failure that allows it, then held to the truth. */
final class StormChain {
    private final StormAccount account;
    private final String id;
    private final Draft draft;

    StormChain(StormAccount account, long seed) {
        this.account = account;
        this.id = "c" + seed;
        this.draft = draft(seed, account.random());
    }

    /** The chain if it became whole, else null. */
    @Nullable
    PublishedChain run() throws InterruptedException {
        StormAccount.Outcome<PublishedChain> end = account.untilDone(
                true,
                client -> account.ledger().read(id).isEmpty()
                        ? account.publisher().publish(client, draft, id)
                        : account.publisher().resume(client, id));
        List<PlannedPart> parts = account.publisher().plan(draft).parts();
        new ChainTruth(account, Work.CHAIN, parts).judge(end, List.of());
        return end.done();
    }

    private static Draft draft(long seed, SplittableRandom random) {
        List<Media> media = new ArrayList<>();
        int items = random.nextInt(4);
        for (int i = 0; i < items; i++) {
            media.add(Media.of(
                    URI.create("https://media.example/" + i + (random.nextInt(4) == 0 ? ".mp4" : ".jpg")), null));
        }
        StringBuilder text = new StringBuilder("Chain " + seed + ".");
        int words = random.nextInt(220);
        for (int i = 0; i < words; i++) {
            text.append(" word").append(i);
        }
        return Draft.of(text.toString()).with(media);
    }
}
