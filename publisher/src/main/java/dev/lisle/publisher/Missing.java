package dev.lisle.publisher;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.posts.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Since when Meta says of posts that they do not exist. It also says so of posts that are new to part of it, so it is believed when
 * it says it twice, a minute apart. All chains of a publisher share what was heard, so that who examines a chain and then repairs or
 * deletes it waits for that minute once. Thread-safe.
 */
final class Missing {
    /** As for a parent, rule 11. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    private static final int MOST_OF_A_CLIENT = 10_000;

    /** By client: to one account Meta may say so of what another one sees. */
    private final Map<ThreadsClient, Map<PostId, Instant>> since = new WeakHashMap<>();

    /** It was said now, and from the moment that is returned on it is believed when it is said again; that may be now. */
    synchronized Instant said(ThreadsClient client, PostId post, Instant now) {
        Instant first = of(client).putIfAbsent(post, now);
        return (first == null ? now : first).plus(BETWEEN_LOOKS);
    }

    /** Whether it was said before, and the post was not found since. */
    synchronized boolean isSaid(ThreadsClient client, PostId post) {
        return of(client).containsKey(post);
    }

    /** The post is there. */
    synchronized void found(ThreadsClient client, PostId post) {
        of(client).remove(post);
    }

    private Map<PostId, Instant> of(ThreadsClient client) {
        return since.computeIfAbsent(client, same -> new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<PostId, Instant> eldest) {
                return size() > MOST_OF_A_CLIENT;
            }
        });
    }

    /** What a person may read while it is waited. */
    static PublishEvent.Noted note(int posts, Duration toWait) {
        long minutes = Math.max(1, toWait.plusMinutes(1).minusNanos(1).toMinutes());
        return new PublishEvent.Noted("Meta knows nothing of " + (posts == 1 ? "one post" : posts + " posts")
                + " any more. It is asked again in " + (minutes == 1 ? "a minute" : minutes + " minutes")
                + ", because it also says so of posts that are very new.");
    }
}
