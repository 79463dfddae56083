package dev.lisle.emulator.internal.world;

/**
 * Hears what changed in the world. Called on the thread that changed it, after the change and under none of the world's
 * locks, so it must return at once. What a listener does not care for it need not name.
 */
public interface WorldListener {
    /** A post, a reply or a repost went live; a reply that waits for approval counts too. */
    default void published(Post post) {}

    /** Somebody, perhaps the same account, answered {@code parent}; follows {@link #published}. */
    default void replied(Post reply, Post parent) {}

    /** A post or reply named somebody else; follows {@link #published}, once for each account. */
    default void mentioned(Post post, Person person) {}

    /** A post was deleted by its author. */
    default void deleted(Post post) {}

    /** Something about a live post changed: its likes, its votes, whether it is hidden or approved. */
    default void changed(Post post) {}
}
