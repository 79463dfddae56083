package dev.lisle.client.replies;

import dev.lisle.client.internal.ApiCaller;
import dev.lisle.client.internal.Pages;
import dev.lisle.client.internal.PostReader;
import dev.lisle.client.paging.Page;
import dev.lisle.client.posts.Post;
import dev.lisle.client.posts.PostId;

/**
 * Reads replies. Thread-safe: make one and share it. Needs {@code threads_basic} and {@code threads_read_replies}. To
 * write a reply, create a container with {@code replyingTo}.
 */
public final class RepliesClient {
    private final ApiCaller api;

    /** Reached by {@link dev.lisle.client.ThreadsClient#replies}. */
    public RepliesClient(ApiCaller api) {
        this.api = api;
    }

    /**
     * Lists the direct replies to an own post or reply. Sends one request for the first page.
     *
     * @see <a href="https://developers.facebook.com/documentation/threads/retrieve-and-manage-replies/replies-and-conversations">Replies</a>
     */
    public Page<Post> list(PostId to, ReplyQuery query) {
        return list("/" + to + "/replies", query);
    }

    /**
     * Lists all replies of any depth below an own root post, as one flat list in the order of time. Sends one request for
     * the first page.
     *
     * @see <a href="https://developers.facebook.com/documentation/threads/retrieve-and-manage-replies/replies-and-conversations">Conversations</a>
     */
    public Page<Post> conversation(PostId root, ReplyQuery query) {
        return list("/" + root + "/conversation", query);
    }

    private Page<Post> list(String path, ReplyQuery query) {
        return Pages.list(
                () -> api.get(path).param("fields", query.fields()).param("reverse", query.newestFirst()),
                query.after(),
                PostReader::read);
    }
}
