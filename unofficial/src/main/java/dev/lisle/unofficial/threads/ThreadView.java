package dev.lisle.unofficial.threads;

import dev.lisle.unofficial.internal.Shape;
import dev.lisle.unofficial.json.Json;
import dev.lisle.unofficial.paging.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A post with what stands above and below it.
 *
 * @param thread the thread that holds the post. It need not be of the post that was asked for
 * @param replies the replies, a few at a time; further pages only from the private interface
 * @param siblings threads beside it, as the private interface sends them
 * @param json the whole answer
 */
public record ThreadView(FeedThread thread, Page<FeedThread> replies, List<FeedThread> siblings, Json json) {
    /** Copies the list. */
    public ThreadView {
        siblings = List.copyOf(siblings);
    }

    /**
     * Reads the answer of either interface; {@code fetch} gets the next answer for a paging token.
     *
     * @throws dev.lisle.unofficial.errors.InterfaceChangedException if it has no thread or no list of replies
     */
    public static ThreadView of(Json json, Function<String, Json> fetch) {
        Json root = json.at("data", "data").isObject() ? json.at("data", "data") : json;
        return new ThreadView(
                FeedThread.of(Shape.object(root, "containing_thread")),
                replies(root, fetch),
                root.at("sibling_threads").each(FeedThread::of),
                json);
    }

    private static Page<FeedThread> replies(Json root, Function<String, Json> fetch) {
        return new Page<>(
                Shape.list(root, "reply_threads").each(FeedThread::of),
                next(root),
                root,
                token -> replies(fetch.apply(token), fetch));
    }

    private static @Nullable String next(Json root) {
        boolean more =
                Boolean.TRUE.equals(root.at("downwards_thread_will_continue").bool());
        return more ? root.at("paging_tokens", "downwards").text() : null;
    }
}
