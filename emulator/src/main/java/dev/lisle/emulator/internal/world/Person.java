package dev.lisle.emulator.internal.world;

import dev.lisle.emulator.PublishingLimits;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** One account with what it has published and how much more it may. May be shared between threads. */
public final class Person {
    private static final int LOCATION_SEARCHES_A_DAY = 500;

    private final String id;
    private final String username;
    private final String name;
    private final ConcurrentNavigableMap<Long, Post> posts = new ConcurrentSkipListMap<>();
    private final ConcurrentNavigableMap<Long, Post> replies = new ConcurrentSkipListMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final RollingCount postQuota;
    private final RollingCount replyQuota;
    private final RollingCount deletionQuota;
    private final RollingCount locationSearchQuota = new RollingCount(LOCATION_SEARCHES_A_DAY);

    Person(String id, String username, String name, PublishingLimits limits) {
        this.id = id;
        this.username = username;
        this.name = name;
        this.postQuota = new RollingCount(limits.posts());
        this.replyQuota = new RollingCount(limits.replies());
        this.deletionQuota = new RollingCount(limits.deletions());
    }

    public String id() {
        return id;
    }

    public String username() {
        return username;
    }

    public String name() {
        return name;
    }

    /** Posts that answer none, by place, oldest first. */
    public ConcurrentNavigableMap<Long, Post> posts() {
        return posts;
    }

    /** Posts that answer another, by place, oldest first. */
    public ConcurrentNavigableMap<Long, Post> replies() {
        return replies;
    }

    /** Grows with every post that comes or goes, so that a page made earlier can be told to be stale. */
    public long version() {
        return changes.get();
    }

    public RollingCount postQuota() {
        return postQuota;
    }

    public RollingCount replyQuota() {
        return replyQuota;
    }

    public RollingCount deletionQuota() {
        return deletionQuota;
    }

    public RollingCount locationSearchQuota() {
        return locationSearchQuota;
    }

    void add(Post post) {
        (post.isReply() ? replies : posts).put(post.place(), post);
        changes.incrementAndGet();
    }

    void remove(Post post) {
        (post.isReply() ? replies : posts).remove(post.place());
        changes.incrementAndGet();
    }
}
