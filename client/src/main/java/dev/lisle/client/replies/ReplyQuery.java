package dev.lisle.client.replies;

import dev.lisle.client.Fields;
import dev.lisle.client.posts.PostFields;
import org.jspecify.annotations.Nullable;

/**
 * Which replies to list, and in which order. Start at {@link #newest} or {@link #oldest}.
 *
 * @param fields what to ask for of each reply
 * @param newestFirst the order
 * @param after the cursor to go on from; null for the first page
 */
public record ReplyQuery(
        Fields fields, boolean newestFirst, @Nullable String after) {

    /** Newest first, with the fields of {@link PostFields#OF_REPLIES}. */
    public static ReplyQuery newest() {
        return new ReplyQuery(PostFields.OF_REPLIES, true, null);
    }

    /** Oldest first, as one reads a conversation. */
    public static ReplyQuery oldest() {
        return new ReplyQuery(PostFields.OF_REPLIES, false, null);
    }

    /** The same with other fields. */
    public ReplyQuery withFields(Fields newFields) {
        return new ReplyQuery(newFields, newestFirst, after);
    }

    /** The same, going on from a cursor. */
    public ReplyQuery after(String cursor) {
        return new ReplyQuery(fields, newestFirst, cursor);
    }
}
