package dev.lisle.emulator.internal.admin;

import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.world.Post;
import dev.lisle.emulator.internal.world.WorldListener;

/** Tells open pages what changed in the world. They ask for the rest themselves. */
public final class WorldEvents implements WorldListener {
    private final EventHub events;

    /** Tells these listeners. */
    public WorldEvents(EventHub events) {
        this.events = events;
    }

    @Override
    public void published(Post post) {
        tell("post", post);
    }

    @Override
    public void deleted(Post post) {
        tell("deleted", post);
    }

    @Override
    public void changed(Post post) {
        tell("changed", post);
    }

    private void tell(String event, Post post) {
        events.send(
                event,
                () -> Json.id(post.id())
                        .put("root", post.conversationId())
                        .put("username", post.author().username()));
    }
}
