package dev.lisle.client.posts;

import dev.lisle.client.Fields;
import dev.lisle.client.internal.ApiCaller;
import dev.lisle.client.internal.Ids;
import dev.lisle.client.internal.Pages;
import dev.lisle.client.internal.PostReader;
import dev.lisle.client.internal.Success;
import dev.lisle.client.paging.Page;

/**
 * Own posts: reading, reposting, deleting; and the posts of others that name the account. Thread-safe: make one and share it.
 * Needs the scope {@code threads_basic}, and what a method names besides.
 */
public final class PostsClient {
    private final ApiCaller api;

    /** Reached by {@link dev.lisle.client.ThreadsClient#posts}. */
    public PostsClient(ApiCaller api) {
        this.api = api;
    }

    /**
     * Reads one post or reply with the fields of {@link PostFields#OF_ONE} and those that the known scopes add. Sends one
     * request.
     *
     * @throws dev.lisle.client.errors.NotFoundException if it does not exist, was deleted, or is not visible
     * @see <a href="https://developers.facebook.com/documentation/threads/retrieve-and-discover-posts/retrieve-posts">Retrieve posts</a>
     */
    public Post get(PostId id) {
        return get(id, PostFields.ofOne(api.scopes()));
    }

    /**
     * Reads one post or reply with exactly these fields. Sends one request.
     *
     * @throws dev.lisle.client.errors.NotFoundException if it does not exist, was deleted, or is not visible
     * @throws dev.lisle.client.errors.InvalidRequestException if one of the fields does not exist or the token may not see it
     * @see <a href="https://developers.facebook.com/documentation/threads/retrieve-and-discover-posts/retrieve-posts">Retrieve posts</a>
     */
    public Post get(PostId id, Fields fields) {
        return api.get("/" + id).param("fields", fields).send(PostReader::read);
    }

    /**
     * Lists own posts, quotes and reposts; replies are not among them. Sends one request for the first page.
     *
     * @see <a href="https://developers.facebook.com/documentation/threads/retrieve-and-discover-posts/retrieve-posts">Retrieve posts</a>
     */
    public Page<Post> list(PostQuery query) {
        return list("/me/threads", query, PostFields.ofOwnPosts(api.scopes()));
    }

    /**
     * Lists own ghost posts, active and archived. Sends one request for the first page.
     *
     * @see <a href="https://developers.facebook.com/documentation/threads/create-posts/ghost-posts">Ghost posts</a>
     */
    public Page<Post> listGhosts(PostQuery query) {
        return list("/me/ghost_posts", query, PostFields.OF_GHOST_POSTS);
    }

    /**
     * Lists public posts and replies of others that mention the account. Needs {@code threads_manage_mentions}. Sends one request
     * for the first page.
     *
     * @throws dev.lisle.client.errors.MissingScopeException if the app lacks the access level
     * @see <a href="https://developers.facebook.com/documentation/threads/threads-mentions">Mentions</a>
     */
    public Page<Post> listMentions(PostQuery query) {
        return list("/me/mentions", query, PostFields.OF_MENTIONS);
    }

    /**
     * Reposts a post. Needs {@code threads_content_publish}. Sends one request, never a second.
     *
     * @return the id of the repost, which is a post of its own with {@link MediaType#REPOST_FACADE}
     * @see <a href="https://developers.facebook.com/documentation/threads/reposts">Reposts</a>
     */
    public PostId repost(PostId post) {
        return api.post("/" + post + "/repost").send(Ids::post);
    }

    /**
     * Deletes an own post or reply, for good; one of the 100 that an account may delete in a moving 24 hours. Needs
     * {@code threads_delete}. Sends one request, never a second; repeating it does no harm.
     *
     * @return the id that Meta says it deleted
     * @throws dev.lisle.client.errors.RateLimitedException if the quota is used up; nothing was deleted
     * @see <a href="https://developers.facebook.com/documentation/threads/delete-posts">Delete posts</a>
     */
    public PostId delete(PostId post) {
        return api.delete("/" + post).send(in -> Success.deleted(in, post));
    }

    private Page<Post> list(String path, PostQuery query, Fields ofTheList) {
        return Pages.list(
                () -> query.describe(api.get(path), ofTheList), query.after(), query.before(), PostReader::read);
    }
}
