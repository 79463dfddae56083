package dev.lisle.client.posts;

import dev.lisle.client.Fields;
import dev.lisle.client.internal.ApiRequest;
import dev.lisle.client.internal.Require;
import dev.lisle.client.paging.Window;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which posts to list. Start at {@link #newest}.
 *
 * @param fields what to ask for of each post; null for what the list offers to the scopes that are known
 * @param limit posts a page, 1 to 100
 * @param window from when to when
 * @param after the cursor to go on from; null for the first page
 * @param before the cursor to go back from; never together with {@code after}
 * @see <a href="https://developers.facebook.com/documentation/threads/reference/user">Parameters</a>
 */
public record PostQuery(
        @Nullable Fields fields,
        int limit,
        Window window,
        @Nullable String after,
        @Nullable String before) {
    /** The largest page that Meta gives. */
    public static final int LARGEST_PAGE = 100;

    /** Threads began on 5 July 2023; Meta refuses anything earlier. */
    public static final Instant EARLIEST = Instant.ofEpochSecond(1_688_540_400);

    /** @throws dev.lisle.client.errors.InvalidRequestException if a part breaks its rule */
    public PostQuery {
        Require.range("The page's limit", limit, 1, LARGEST_PAGE);
        Require.that(after == null || before == null, "A list goes on from a cursor or back from one. Leave one out.");
        window.notBefore(EARLIEST);
    }

    /** All posts, newest first, in the largest pages, with the fields of the list. */
    public static PostQuery newest() {
        return new PostQuery(null, LARGEST_PAGE, Window.ALL, null, null);
    }

    /** The same with other fields. */
    public PostQuery withFields(Fields newFields) {
        return new PostQuery(newFields, limit, window, after, before);
    }

    /** The same with another page size, 1 to 100. */
    public PostQuery withLimit(int newLimit) {
        return new PostQuery(fields, newLimit, window, after, before);
    }

    /** The same in another window. */
    public PostQuery in(Window newWindow) {
        return new PostQuery(fields, limit, newWindow, after, before);
    }

    /** The same, from a moment on. */
    public PostQuery since(Instant start) {
        return in(window.since(start));
    }

    /** The same, up to a moment. */
    public PostQuery until(Instant end) {
        return in(window.until(end));
    }

    /** The same, from the beginning of a day in UTC on. */
    public PostQuery since(LocalDate day) {
        return in(window.since(day));
    }

    /** The same, up to the beginning of a day in UTC. */
    public PostQuery until(LocalDate day) {
        return in(window.until(day));
    }

    /** The same, going on from a cursor. */
    public PostQuery after(String cursor) {
        return new PostQuery(fields, limit, window, cursor, null);
    }

    /** The same, going back from a cursor. */
    public PostQuery before(String cursor) {
        return new PostQuery(fields, limit, window, null, cursor);
    }

    /** Adds all but the cursors, in their wire form. For the client's own use. */
    public ApiRequest describe(ApiRequest request, Fields ofTheList) {
        return request.param("fields", fields == null ? ofTheList : fields)
                .param("limit", limit)
                .param("since", window.since())
                .param("until", window.until());
    }
}
