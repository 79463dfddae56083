package dev.lisle.emulator.internal.world;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds posts by their id, and by the post that they answer, quote or repost. What it gives is by place, oldest first, can't
 * be changed and follows what happens. May be shared between threads.
 */
final class PostIndex {
    private final Map<String, Post> byId = new ConcurrentHashMap<>();
    private final ConcurrentNavigableMap<Long, Post> roots = new ConcurrentSkipListMap<>();
    private final Related directReplies = new Related();
    private final Related conversations = new Related();
    private final Related quotes = new Related();
    private final Related reposts = new Related();

    Optional<Post> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    NavigableMap<Long, Post> roots() {
        return Collections.unmodifiableNavigableMap(roots);
    }

    NavigableMap<Long, Post> repliesTo(Post post) {
        return directReplies.to(post.id());
    }

    NavigableMap<Long, Post> conversation(Post root) {
        return conversations.to(root.conversationId());
    }

    NavigableMap<Long, Post> quotesOf(Post post) {
        return quotes.to(post.id());
    }

    NavigableMap<Long, Post> repostsOf(Post post) {
        return reposts.to(post.id());
    }

    void add(Post post) {
        byId.put(post.id(), post);
        post.items().forEach(item -> byId.put(item.id(), item));
        Content.Relations relations = post.content().relations();
        if (relations.replyTo() == null) {
            roots.put(post.place(), post);
        } else {
            directReplies.add(relations.replyTo(), post);
            conversations.add(post.conversationId(), post);
        }
        quotes.add(relations.quotes(), post);
        reposts.add(relations.reposts(), post);
    }

    void remove(Post post) {
        byId.remove(post.id());
        post.items().forEach(item -> byId.remove(item.id()));
        Content.Relations relations = post.content().relations();
        if (relations.replyTo() == null) {
            roots.remove(post.place());
        } else {
            directReplies.remove(relations.replyTo(), post);
            conversations.remove(post.conversationId(), post);
        }
        quotes.remove(relations.quotes(), post);
        reposts.remove(relations.reposts(), post);
    }

    void clear() {
        byId.clear();
        roots.clear();
        Stream.of(directReplies, conversations, quotes, reposts).forEach(Related::clear);
    }

    /** Posts by the id of the one that they refer to. */
    private static final class Related {
        private final Map<String, ConcurrentNavigableMap<Long, Post>> byId = new ConcurrentHashMap<>();

        NavigableMap<Long, Post> to(String id) {
            NavigableMap<Long, Post> found = byId.get(id);
            return found == null ? Collections.emptyNavigableMap() : Collections.unmodifiableNavigableMap(found);
        }

        void add(@Nullable String id, Post post) {
            if (id != null) {
                byId.compute(id, (any, before) -> {
                    ConcurrentNavigableMap<Long, Post> all = before == null ? new ConcurrentSkipListMap<>() : before;
                    all.put(post.place(), post);
                    return all;
                });
            }
        }

        void remove(@Nullable String id, Post post) {
            if (id != null) {
                byId.computeIfPresent(id, (any, all) -> {
                    all.remove(post.place());
                    return all.isEmpty() ? null : all;
                });
            }
        }

        void clear() {
            byId.clear();
        }
    }
}
