package dev.lisle.unofficial.threads;

import dev.lisle.unofficial.internal.Shape;
import dev.lisle.unofficial.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Posts that a list shows together: one post, or the post replied to and then the reply.
 *
 * @param id the number of the thread, that of one of its posts; null if it was not sent
 * @param type as the server words it, such as {@code thread}; null if it was not sent
 * @param items the posts in order
 * @param json the whole value as it came
 */
public record FeedThread(@Nullable ThreadId id, @Nullable String type, List<ThreadItem> items, Json json) {
    /** Copies the list. */
    public FeedThread {
        items = List.copyOf(items);
    }

    /**
     * Reads a thread as either interface sends it.
     *
     * @throws dev.lisle.unofficial.errors.InterfaceChangedException if it has no list of items
     */
    public static FeedThread of(Json json) {
        return new FeedThread(
                ThreadId.orNull(json.at("id")),
                json.at("thread_type").text(),
                Shape.list(json, "thread_items").each(ThreadItem::of),
                json);
    }

    /** The posts in order, without how the app draws them. */
    public List<Post> posts() {
        return items.stream().map(ThreadItem::post).toList();
    }
}
