package dev.lisle.emulator.internal.world;

import dev.lisle.emulator.faults.View;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Where posts can't be seen yet. May be shared between threads. */
public final class Visibility {
    private final ConcurrentMap<String, Map<View, Instant>> from = new ConcurrentHashMap<>();

    Visibility() {}

    /** Whether a post is seen everywhere as soon as it is live. */
    public boolean isComplete() {
        return from.isEmpty();
    }

    /** Whether this post can be seen there. */
    public boolean shows(View view, Post post, Instant now) {
        Map<View, Instant> times = from.get(post.id());
        if (times == null) {
            return true;
        }
        if (times.values().stream().noneMatch(now::isBefore)) {
            from.remove(post.id());
            return true;
        }
        Instant time = times.get(view);
        return time == null || !now.isBefore(time);
    }

    /** Lets go of what is seen everywhere by now. */
    void sweep(Instant now) {
        from.values().removeIf(times -> times.values().stream().noneMatch(now::isBefore));
    }

    void forget(Post post) {
        from.remove(post.id());
        post.items().forEach(item -> from.remove(item.id()));
    }

    Map<String, Map<View, Instant>> all() {
        return Map.copyOf(from);
    }

    void restore(Map<String, Map<View, Instant>> all) {
        from.clear();
        from.putAll(all);
    }

    void limit(Post post, Map<View, Instant> times) {
        from.put(post.id(), Map.copyOf(times));
        post.items().forEach(item -> from.put(item.id(), Map.copyOf(times)));
    }
}
