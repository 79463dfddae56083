package dev.lisle.client.replies;

import dev.lisle.client.Fields;
import dev.lisle.client.internal.Require;
import dev.lisle.client.posts.PostQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which replies to list, and in which order. Start at {@link #newest} or {@link #oldest}.
 *
 * @param fields what to ask for of each reply; null for what the list offers
 * @param newestFirst the order
 * @param limit replies a page, 1 to 100; null leaves it to Meta, whose reference does not name it here
 * @param after the cursor to go on from; null for the first page
 * @param before the cursor to go back from; never together with {@code after}
 */
public record ReplyQuery(
        @Nullable Fields fields,
        boolean newestFirst,
        @Nullable Integer limit,
        @Nullable String after,
        @Nullable String before) {
    /** @throws dev.lisle.client.errors.InvalidRequestException if a part breaks its rule */
    public ReplyQuery {
        Require.range("The page's limit", limit == null ? 1 : limit, 1, PostQuery.LARGEST_PAGE);
        Require.that(after == null || before == null, "A list goes on from a cursor or back from one. Leave one out.");
    }

    /** Newest first, with the fields of the list. */
    public static ReplyQuery newest() {
        return new ReplyQuery(null, true, null, null, null);
    }

    /** Oldest first, as one reads a conversation. */
    public static ReplyQuery oldest() {
        return new ReplyQuery(null, false, null, null, null);
    }

    /** The same with other fields. */
    public ReplyQuery withFields(Fields newFields) {
        return new ReplyQuery(newFields, newestFirst, limit, after, before);
    }

    /** The same with another page size, 1 to 100. */
    public ReplyQuery withLimit(int newLimit) {
        return new ReplyQuery(fields, newestFirst, newLimit, after, before);
    }

    /** The same, going on from a cursor. */
    public ReplyQuery after(String cursor) {
        return new ReplyQuery(fields, newestFirst, limit, cursor, null);
    }

    /** The same, going back from a cursor. */
    public ReplyQuery before(String cursor) {
        return new ReplyQuery(fields, newestFirst, limit, null, cursor);
    }
}
