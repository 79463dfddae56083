package dev.lisle.emulator.internal.world;

/** Hears what changed in the world. Called on the thread that changed it, so it must return at once. */
public interface WorldListener {
    /** A post went live. */
    void published(Post post);

    /** A post was deleted. */
    void deleted(Post post);
}
