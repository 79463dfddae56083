package dev.lisle.client.posts;

import dev.lisle.client.Fields;
import dev.lisle.client.internal.Require;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which posts to list, and how much of each. Start at {@link #newest}.
 *
 * @param fields what to ask for of each post
 * @param limit posts a page: 1 to 100
 * @param since the earliest moment of publication; not before 5 July 2023; null for no bound
 * @param until the latest moment of publication; after {@code since}; null for no bound
 * @param after the cursor to go on from, see {@link dev.lisle.client.paging.Page#after}; null for the first page
 * @see <a href="https://developers.facebook.com/documentation/threads/reference/user">Parameters</a>
 */
public record PostQuery(
        Fields fields,
        int limit,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable String after) {
    /** The largest page that Meta gives. */
    public static final int LARGEST_PAGE = 100;

    /** Threads began on 5 July 2023; Meta refuses anything earlier. */
    public static final Instant EARLIEST = Instant.ofEpochSecond(1_688_540_400);

    /** @throws dev.lisle.client.errors.InvalidRequestException if a part breaks its rule */
    public PostQuery {
        Require.range("The page's limit", limit, 1, LARGEST_PAGE);
        Require.that(
                since == null || !since.isBefore(EARLIEST),
                "The window begins at " + since + ". Meta's earliest moment is " + EARLIEST + ".");
        Require.that(
                since == null || until == null || since.isBefore(until),
                "The window ends at " + until + ", not after its beginning at " + since + ". Swap them.");
    }

    /** All posts, newest first, in the largest pages, with the fields of {@link PostFields#OF_OWN_POSTS}. */
    public static PostQuery newest() {
        return new PostQuery(PostFields.OF_OWN_POSTS, LARGEST_PAGE, null, null, null);
    }

    /** The same with other fields. */
    public PostQuery withFields(Fields newFields) {
        return new PostQuery(newFields, limit, since, until, after);
    }

    /** The same with another page size, 1 to 100. */
    public PostQuery withLimit(int newLimit) {
        return new PostQuery(fields, newLimit, since, until, after);
    }

    /** The same, from a moment on. */
    public PostQuery since(Instant newSince) {
        return new PostQuery(fields, limit, newSince, until, after);
    }

    /** The same, up to a moment. */
    public PostQuery until(Instant newUntil) {
        return new PostQuery(fields, limit, since, newUntil, after);
    }

    /** The same, going on from a cursor. */
    public PostQuery after(String cursor) {
        return new PostQuery(fields, limit, since, until, cursor);
    }
}
