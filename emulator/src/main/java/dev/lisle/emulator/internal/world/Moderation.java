package dev.lisle.emulator.internal.world;

import dev.lisle.emulator.HideStatus;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which replies wait for approval and which are hidden. May be shared between threads.
 *
 * @see <a href="https://developers.facebook.com/docs/threads/reply-management">Reply management</a>
 */
public final class Moderation {
    /** How far the approval of a reply has come, for as long as it is not seen. */
    public enum Waiting {
        PENDING,
        IGNORED;

        /** The name on the wire. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final World world;
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
    private final Map<String, HideStatus> marks = new ConcurrentHashMap<>();

    Moderation(World world) {
        this.world = world;
    }

    /** How far its approval has come, or null if it does not wait. */
    public @Nullable Waiting waiting(Post reply) {
        return waiting.get(reply.id());
    }

    /** The {@code hide_status} of a reply. */
    public HideStatus hideStatus(Post reply) {
        return marks.getOrDefault(reply.id(), HideStatus.NOT_HUSHED);
    }

    /** Gives a reply a status, also one that no call leads to. */
    public void mark(Post reply, HideStatus status) {
        marks.put(reply.id(), status);
        world.changed(reply);
    }

    /** Whether others don't see it: it is hidden or waits, or something above it does. */
    public boolean conceals(Post post) {
        if (waiting.isEmpty() && marks.isEmpty()) {
            return false;
        }
        for (Post each = post; each != null; each = world.parentOf(each)) {
            if (waiting.containsKey(each.id()) || hideStatus(each) == HideStatus.HIDDEN) {
                return true;
            }
        }
        return false;
    }

    /** Hides a reply, or shows it again. */
    public void hide(Post reply, boolean hides) {
        if (hides) {
            marks.put(reply.id(), HideStatus.HIDDEN);
        } else {
            marks.replace(reply.id(), HideStatus.HIDDEN, HideStatus.UNHUSHED);
        }
        world.changed(reply);
    }

    /** Approves a reply that waits, or ignores it. False if it does not wait. */
    public boolean decide(Post reply, boolean approve) {
        Waiting before = approve ? waiting.remove(reply.id()) : waiting.replace(reply.id(), Waiting.IGNORED);
        if (before == null) {
            return false;
        }
        world.changed(reply);
        return true;
    }

    /** A new reply waits if the post that began its conversation says so, and is somebody else's. */
    void receive(Post reply) {
        Post root = world.post(reply.conversationId()).orElse(null);
        if (root != null
                && root.author() != reply.author()
                && root.content().audience().replyApprovals()) {
            waiting.put(reply.id(), Waiting.PENDING);
        }
    }

    Map<String, Waiting> allWaiting() {
        return Map.copyOf(waiting);
    }

    Map<String, HideStatus> allMarks() {
        return Map.copyOf(marks);
    }

    void restore(WorldSnapshot.Around around) {
        waiting.clear();
        waiting.putAll(around.waiting());
        marks.clear();
        marks.putAll(around.marks());
    }

    void forget(Post post) {
        waiting.remove(post.id());
        marks.remove(post.id());
    }
}
