package dev.lisle.unofficial.paging;

import dev.lisle.unofficial.errors.InterfaceChangedException;
import dev.lisle.unofficial.errors.UnofficialException.Effect;
import dev.lisle.unofficial.json.Json;
import dev.lisle.unofficial.users.User;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. Immutable; {@link #next} sends one request, {@link #stream} one for each further page read, at the
 * pace of the client. A list ends where no mark of a next page comes; {@code has_more} is known to be wrong and is not
 * believed, except for recommended users.
 */
public final class Page<T> {
    private final List<T> items;
    private final @Nullable String next;
    private final Json json;
    private final @Nullable User profile;
    private final Function<String, Page<T>> fetch;

    /** A page with the mark that leads to the next one (null on the last) and the call that fetches it. */
    public Page(List<T> items, @Nullable String next, Json json, Function<String, Page<T>> fetch) {
        this(items, next, json, null, fetch);
    }

    private Page(
            List<T> items, @Nullable String next, Json json, @Nullable User profile, Function<String, Page<T>> fetch) {
        this.items = List.copyOf(items);
        this.next = next;
        this.json = json;
        this.profile = profile;
        this.fetch = fetch;
    }

    /** A page that is the whole list. */
    public static <T> Page<T> only(List<T> items, Json json) {
        return new Page<>(items, null, json, Page::noMore);
    }

    /** A page without items, from an answer that held a profile in place of the list. */
    public static <T> Page<T> instead(User profile, Json json) {
        return new Page<>(List.of(), null, json, profile, Page::noMore);
    }

    /** What this page holds, in the server's order. Sends nothing. */
    public List<T> items() {
        return items;
    }

    /**
     * The mark of the next page: {@code next_max_id}, or {@code paging_token} for recommended users and replies. Opaque;
     * empty on the last page. Sends nothing.
     */
    public Optional<String> nextMaxId() {
        return Optional.ofNullable(next);
    }

    /** The whole answer that this page came in. Sends nothing. */
    public Json json() {
        return json;
    }

    /**
     * The profile that came in place of the list; empty otherwise. Only the public {@code getUserThreads} is known to
     * have answered so, in an early form that the original's documents print.
     */
    public Optional<User> profile() {
        return Optional.ofNullable(profile);
    }

    /**
     * Fetches the next page; empty, without a request, if this is the last.
     *
     * @throws InterfaceChangedException if the server sends the same mark again, which would never end
     */
    public Optional<Page<T>> next() {
        return nextMaxId().map(mark -> {
            Page<T> page = fetch.apply(mark);
            if (mark.equals(page.next)) {
                throw new InterfaceChangedException(
                        "The list repeats the mark of its next page, so it would never end.", Effect.NONE, null);
            }
            return page;
        });
    }

    /** All items from here to the end of the list; fetches a page when its first item is asked for. */
    public Stream<T> stream() {
        return Stream.iterate(Optional.of(this), Optional::isPresent, page -> page.flatMap(Page::next))
                .flatMap(page -> page.orElseThrow().items.stream());
    }

    private static <T> Page<T> noMore(String mark) {
        throw new IllegalStateException("There is no page after the only one.");
    }
}
