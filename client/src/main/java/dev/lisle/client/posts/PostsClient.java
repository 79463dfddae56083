package dev.lisle.client.posts;

import dev.lisle.client.internal.ApiCaller;
import dev.lisle.client.internal.ApiRequest;
import dev.lisle.client.internal.Pages;
import dev.lisle.client.internal.PostReader;
import dev.lisle.client.paging.Page;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads the account's own posts. Thread-safe: make one and share it. Needs the scope {@code threads_basic}. */
public final class PostsClient {
    private final ApiCaller api;

    /** Reached by {@link dev.lisle.client.ThreadsClient#posts}. */
    public PostsClient(ApiCaller api) {
        this.api = api;
    }

    /**
     * Reads one post or reply with the fields of {@link PostFields#OF_ONE}. Sends one request.
     *
     * @throws dev.lisle.client.errors.NotFoundException if it does not exist, was deleted, or is not visible
     * @see <a href="https://developers.facebook.com/documentation/threads/retrieve-and-discover-posts/retrieve-posts">Retrieve posts</a>
     */
    public Post get(PostId id) {
        return api.get("/" + id).param("fields", PostFields.OF_ONE).send(PostReader::read);
    }

    /**
     * Lists own posts, quotes and reposts; replies are not among them. Sends one request for the first page.
     *
     * @see <a href="https://developers.facebook.com/documentation/threads/retrieve-and-discover-posts/retrieve-posts">Retrieve posts</a>
     */
    public Page<Post> list(PostQuery query) {
        return Pages.list(() -> request(query), query.after(), PostReader::read);
    }

    private ApiRequest request(PostQuery query) {
        return api.get("/me/threads")
                .param("fields", query.fields())
                .param("limit", query.limit())
                .param("since", seconds(query.since()))
                .param("until", seconds(query.until()));
    }

    private static @Nullable Long seconds(@Nullable Instant moment) {
        return moment == null ? null : (Long) moment.getEpochSecond();
    }
}
