package dev.lisle.client.paging;

import dev.lisle.client.errors.ServerTroubleException;
import dev.lisle.client.errors.ThreadsException.Effect;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. Immutable; {@link #next} sends one request, {@link #stream} one for each further page read.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/retrieve-and-discover-posts/retrieve-posts">Lists</a>
 */
public final class Page<T> {
    private final List<T> items;
    private final @Nullable String after;
    private final @Nullable String before;
    private final Function<String, Page<T>> fetch;
    private final Function<String, Page<T>> fetchBack;
    private final @Nullable Executor ahead;
    private final Trail trail;

    /**
     * A page with the cursors that lead to the next one (null on the last) and to the one before (null on the first), the calls
     * that fetch them, and where a stream fetches the next page ahead (null for not ahead).
     */
    public Page(
            List<T> items,
            @Nullable String after,
            @Nullable String before,
            Function<String, Page<T>> fetch,
            Function<String, Page<T>> fetchBack,
            @Nullable Executor ahead) {
        this.items = List.copyOf(items);
        this.after = after;
        this.before = before;
        this.fetch = fetch;
        this.fetchBack = fetchBack;
        this.ahead = ahead;
        this.trail = Trail.START;
    }

    private Page(Page<T> page, Trail trail) {
        this.items = page.items;
        this.after = page.after;
        this.before = page.before;
        this.fetch = page.fetch;
        this.fetchBack = page.fetchBack;
        this.ahead = page.ahead;
        this.trail = trail;
    }

    /** What this page holds, in Meta's order; may be empty even in the middle of a list. Sends nothing. */
    public List<T> items() {
        return items;
    }

    /** The cursor of the next page, to go on later; empty on the last. Sends nothing. */
    public Optional<String> after() {
        return Optional.ofNullable(after);
    }

    /**
     * Fetches the next page; empty, without a request, if this is the last.
     *
     * @throws ServerTroubleException if Meta leads back to an earlier page, which would never end
     */
    public Optional<Page<T>> next() {
        return after().map(cursor -> {
            Page<T> next = fetch.apply(cursor);
            Trail longer = trail.to(cursor);
            if (next.after != null && longer.leadsBackTo(next.after)) {
                throw new ServerTroubleException(
                        "The list leads back to an earlier page, so it would never end. Ask again later.",
                        Effect.NONE,
                        null);
            }
            return new Page<>(next, longer);
        });
    }

    /** The cursor of the page before this one; empty if Meta named none. Sends nothing. */
    public Optional<String> before() {
        return Optional.ofNullable(before);
    }

    /** Fetches the page before this one; empty, without a request, if Meta named none. */
    public Optional<Page<T>> previous() {
        return before().map(fetchBack);
    }

    /**
     * All items from here to the end of the list, one after the other. Fetches a page when its first item is asked for; with
     * {@link dev.lisle.client.ClientSettings#readsAhead}, when more than half of the page before it was read. What went wrong with a page
     * is thrown when its first item is asked for, and not before. Closing the stream ends a fetch that is under way; a stream that
     * is left open holds nothing.
     *
     * @throws dev.lisle.client.errors.ThreadsException from the operation that reads it, in the kinds of the list itself
     */
    public Stream<T> stream() {
        ItemsInOrder<T> items = new ItemsInOrder<>(this, ahead);
        return StreamSupport.stream(items, false).onClose(items::close);
    }
}
