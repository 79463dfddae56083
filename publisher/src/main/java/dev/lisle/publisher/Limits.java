package dev.lisle.publisher;

import dev.lisle.client.Fields;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.errors.MissingScopeException;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.limits.LimitsClient;
import dev.lisle.client.limits.PublishingLimit;
import dev.lisle.client.limits.Quota;
import dev.lisle.client.paging.Page;
import dev.lisle.client.posts.Post;
import dev.lisle.client.posts.PostQuery;
import dev.lisle.publisher.Shortage.Kind;
import dev.lisle.publisher.internal.facts.ChainFacts;
import dev.lisle.publisher.internal.facts.PartPlan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is left of a chain fits into what is left of the account's day, and when it will. Posts and replies are counted
 * apart. The limit is Meta's to enforce; what is read here only spares a broken chain.
 */
record Limits(ThreadsClient client, Clock clock) {
    private static final Fields TIMES = Fields.of("id", "timestamp");

    /**
     * What is lacking, and for longest; null if nothing is, or if Meta does not say. Sends one request or two; if something is
     * lacking, one more for each hundred posts or replies of the last 24 hours.
     */
    @Nullable
    Shortage shortage(ChainFacts facts) {
        long replies = missing(facts, true);
        long posts = missing(facts, false);
        PublishingLimit limit = replies + posts == 0 ? null : read(replies > 0);
        if (limit == null) {
            return null;
        }
        Shortage ofPosts = shortage(Kind.POSTS, posts, limit.posts());
        Shortage ofReplies = shortage(Kind.REPLIES, replies, limit.replies());
        return ofPosts != null && ofPosts.outlasts(ofReplies) ? ofPosts : ofReplies;
    }

    private static long missing(ChainFacts facts, boolean replies) {
        List<PartPlan> parts = facts.parts();
        return parts.stream()
                .filter(part -> facts.of(part).live() == null && part.reposts() == null)
                .filter(part -> replies == (!part.equals(parts.get(0)) || facts.replyTo() != null))
                .count();
    }

    private @Nullable Shortage shortage(Kind kind, long needed, @Nullable Quota quota) {
        if (quota == null
                || quota.total() == null
                || quota.left().isEmpty()
                || quota.left().getAsLong() >= needed) {
            return null;
        }
        Instant now = clock.instant();
        return needed > quota.total()
                ? Shortage.of(kind, needed, quota, now)
                : Shortage.of(kind, needed, quota, listed(kind, quota, now), now);
    }

    /** When what counts, and is listed still, was published; oldest first. Empty if the lists cannot be read. */
    private List<Instant> listed(Kind kind, Quota quota, Instant now) {
        Duration window = quota.window() == null ? Shortage.WINDOW : quota.window();
        Instant start = now.minus(window);
        PostQuery query = PostQuery.newest().withFields(TIMES).since(start);
        long most = Objects.requireNonNull(quota.total()) + PostQuery.LARGEST_PAGE; // a list that does not end is none
        try {
            Page<Post> posts = kind == Kind.POSTS
                    ? client.posts().list(query)
                    : client.replies().listOwn(query);
            return posts.stream()
                    .limit(most)
                    .map(Post::timestamp)
                    .filter(Objects::nonNull)
                    .filter(at -> at.plus(Shortage.GRAIN).isAfter(start))
                    .sorted()
                    .toList();
        } catch (ThreadsException e) {
            if (Publisher.isInterrupt(e)) {
                throw e;
            }
            return List.of();
        }
    }

    private @Nullable PublishingLimit read(boolean withReplies) {
        try {
            return withReplies
                    ? client.limits().get(LimitsClient.OF_POSTS.plus(LimitsClient.OF_REPLIES.names()))
                    : client.limits().get(LimitsClient.OF_POSTS);
        } catch (MissingScopeException | InvalidRequestException e) {
            return withReplies ? read(false) : null;
        } catch (ThreadsException e) {
            if (Publisher.isInterrupt(e)) {
                throw e;
            }
            return null;
        }
    }
}
