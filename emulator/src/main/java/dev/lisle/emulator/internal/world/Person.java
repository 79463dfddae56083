package dev.lisle.emulator.internal.world;

import dev.lisle.emulator.AccountProfile;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.PublishingLimits;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One account with what it has published and how much more it may. May be shared between threads. */
public final class Person {
    private final String id;
    private final String username;
    private volatile AccountProfile profile;
    private volatile int kept;
    private final AtomicInteger postCount = new AtomicInteger();
    private final AtomicInteger replyCount = new AtomicInteger();
    private final ConcurrentNavigableMap<Long, Post> posts = new ConcurrentSkipListMap<>();
    private final ConcurrentNavigableMap<Long, Post> replies = new ConcurrentSkipListMap<>();
    private final ConcurrentNavigableMap<Long, Post> mentions = new ConcurrentSkipListMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final RollingCount postQuota;
    private final RollingCount replyQuota;
    private final RollingCount deletionQuota;
    private final RollingCount locationSearchQuota;
    private final RollingCount keywordSearchQuota;
    private final RollingCount discoveryQuota;
    private final Usage usage;
    private final SearchHistory searches = new SearchHistory();

    Person(String id, String username, AccountProfile profile, EmulatorSettings settings) {
        this.id = id;
        this.username = username;
        this.profile = profile;
        this.kept = settings.keptPosts();
        PublishingLimits limits = settings.limits();
        this.postQuota = new RollingCount(limits.posts());
        this.replyQuota = new RollingCount(limits.replies());
        this.deletionQuota = new RollingCount(limits.deletions());
        this.locationSearchQuota = new RollingCount(limits.locationSearches());
        this.keywordSearchQuota = new RollingCount(limits.keywordSearches());
        this.discoveryQuota = new RollingCount(limits.discoveries());
        this.usage = new Usage(limits.callsPerImpression());
    }

    public String id() {
        return id;
    }

    public String username() {
        return username;
    }

    public String name() {
        return profile.name();
    }

    /** What it is to others. */
    public AccountProfile profile() {
        return profile;
    }

    /** Makes it something else to others. */
    public void setProfile(AccountProfile profile) {
        this.profile = profile;
        touch();
    }

    /** Posts that answer none, by place, oldest first. */
    public ConcurrentNavigableMap<Long, Post> posts() {
        return posts;
    }

    /** Posts that answer another, by place, oldest first. */
    public ConcurrentNavigableMap<Long, Post> replies() {
        return replies;
    }

    /** Posts and replies of others that name this account, by place, oldest first. */
    public ConcurrentNavigableMap<Long, Post> mentions() {
        return mentions;
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

    public RollingCount keywordSearchQuota() {
        return keywordSearchQuota;
    }

    public RollingCount discoveryQuota() {
        return discoveryQuota;
    }

    /** How much of the API it uses. */
    public Usage usage() {
        return usage;
    }

    /** What it searched for. */
    public SearchHistory searches() {
        return searches;
    }

    void add(Post post) {
        (post.isReply() ? replies : posts).put(post.place(), post);
        (post.isReply() ? replyCount : postCount).incrementAndGet();
        touch();
    }

    /** Something that its pages show has changed. */
    void touch() {
        changes.incrementAndGet();
    }

    void remove(Post post) {
        if ((post.isReply() ? replies : posts).remove(post.place()) != null) {
            (post.isReply() ? replyCount : postCount).decrementAndGet();
        }
        touch();
    }

    /** Keeps as many posts as this, whatever the settings say. */
    void keepAtLeast(int count) {
        kept = Math.max(kept, count);
    }

    /** The oldest post or reply if there are more than are kept, or null. */
    @Nullable
    Post surplus() {
        NavigableMap<Long, Post> tooMany = postCount.get() > kept ? posts : replyCount.get() > kept ? replies : null;
        Map.Entry<Long, Post> oldest = tooMany == null ? null : tooMany.firstEntry();
        return oldest == null ? null : oldest.getValue();
    }

    /** The quotas by name. */
    Map<String, RollingCount> quotas() {
        return Map.of(
                "posts", postQuota,
                "replies", replyQuota,
                "deletions", deletionQuota,
                "locationSearches", locationSearchQuota,
                "keywordSearches", keywordSearchQuota,
                "discoveries", discoveryQuota);
    }

    void restore(WorldSnapshot.PersonData data, Instant now) {
        setProfile(data.profile());
        quotas().forEach((name, quota) -> quota.restore(data.quotas().getOrDefault(name, List.of())));
        usage.restore(data.calls().stream().mapToLong(Long::longValue).toArray(), now);
        searches.restore(data.searches());
    }

    void clear() {
        posts.clear();
        replies.clear();
        mentions.clear();
        postCount.set(0);
        replyCount.set(0);
        touch();
    }
}
