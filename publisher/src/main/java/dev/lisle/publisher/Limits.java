package dev.lisle.publisher;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.errors.MissingScopeException;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.limits.LimitsClient;
import dev.lisle.client.limits.PublishingLimit;
import dev.lisle.client.limits.Quota;
import dev.lisle.publisher.internal.facts.ChainFacts;
import dev.lisle.publisher.internal.facts.PartPlan;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether what is left of a chain fits into what is left of the account's day. Posts and replies are counted apart. */
final class Limits {
    private Limits() {}

    /**
     * What stands in the way.
     *
     * @param reason for people
     * @param passes whether waiting helps; not if the whole quota is too small
     */
    record Obstacle(String reason, boolean passes) {}

    /** What stands in the way; empty if nothing does, or if Meta does not say. Sends one request, or two. */
    static Optional<Obstacle> obstacle(ThreadsClient client, ChainFacts facts) {
        long replies = missing(facts, true);
        long posts = missing(facts, false);
        if (replies + posts == 0) {
            return Optional.empty();
        }
        PublishingLimit limit = read(client, replies > 0);
        return limit == null
                ? Optional.empty()
                : obstacle("posts", posts, limit.posts()).or(() -> obstacle("replies", replies, limit.replies()));
    }

    private static long missing(ChainFacts facts, boolean replies) {
        List<PartPlan> parts = facts.parts();
        return parts.stream()
                .filter(part -> facts.of(part).live() == null && part.reposts() == null)
                .filter(part -> replies == (!part.equals(parts.get(0)) || facts.replyTo() != null))
                .count();
    }

    private static Optional<Obstacle> obstacle(String what, long needed, @Nullable Quota quota) {
        if (quota == null
                || quota.total() == null
                || quota.left().isEmpty()
                || quota.left().getAsLong() >= needed) {
            return Optional.empty();
        }
        boolean passes = needed <= quota.total();
        String reason = "What is left of the chain needs " + needed + " " + what + ", and the account has "
                + quota.left().getAsLong() + " of " + quota.total()
                + " left in these 24 hours. "
                + (passes
                        ? "All of it fits 24 hours from now at the latest, if nothing else is published: publish it"
                                + " later, or let the publisher wait."
                        : "All of it never fits at once: make it shorter.");
        return Optional.of(new Obstacle(reason, passes));
    }

    private static @Nullable PublishingLimit read(ThreadsClient client, boolean withReplies) {
        try {
            return withReplies
                    ? client.limits().get(LimitsClient.OF_POSTS.plus(LimitsClient.OF_REPLIES.names()))
                    : client.limits().get(LimitsClient.OF_POSTS);
        } catch (MissingScopeException | InvalidRequestException e) {
            return withReplies ? read(client, false) : null;
        } catch (ThreadsException e) {
            if (Publisher.isInterrupt(e)) {
                throw e;
            }
            return null; // the limit is Meta's to enforce; this look only spares a broken chain
        }
    }
}
