package dev.lisle.publisher;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.errors.MissingScopeException;
import dev.lisle.client.errors.NotFoundException;
import dev.lisle.client.errors.ThreadsException.Effect;
import dev.lisle.client.posts.Post;
import dev.lisle.client.posts.PostId;
import dev.lisle.publisher.internal.facts.Fact;
import dev.lisle.publisher.internal.facts.PartPlan;
import java.time.Clock;
import java.util.List;

/**
 * What a person said is live, read before anything goes on behind it: one request for each. An id with a wrong digit is said at
 * once, and the doubt is what it was. Who may not read it is believed.
 */
record Testimony(ThreadsClient client, LedgerLog log, Clock clock) {
    /** @throws StoppedException if the account has no such post */
    void check() {
        for (PartPlan part : List.copyOf(log.facts().parts())) {
            PostId said = log.facts().of(part).said();
            if (said != null) {
                check(part, said);
            }
        }
    }

    private void check(PartPlan part, PostId said) {
        Post post = null;
        try {
            post = client.posts().get(said);
        } catch (NotFoundException | MissingScopeException | InvalidRequestException e) {
            if (Lookout.saysGone(e)) {
                log.record(new Fact.Unsaid(clock.instant(), part.number()));
                String reason =
                        "it was said to be the post " + said + ", which is not there, or not this account's to see."
                                + " Look again, and say which post it is, or that it is not live.";
                throw new StoppedException(
                        reason,
                        new NotFoundException(reason, Effect.NONE, e.error().orElse(null)));
            }
        }
        String story = log.facts().story(part);
        log.record(new Fact.Live(clock.instant(), part.number(), said, Lookout.link(post), List.of(), story));
    }
}
