package dev.lisle.unofficial;

import dev.lisle.unofficial.errors.ErrorAnswer;
import dev.lisle.unofficial.errors.LoginRequiredException;
import dev.lisle.unofficial.errors.RequestRefusedException;
import dev.lisle.unofficial.internal.Encoding;
import dev.lisle.unofficial.internal.Login;
import dev.lisle.unofficial.internal.Rest;
import dev.lisle.unofficial.internal.Shape;
import dev.lisle.unofficial.internal.ThreadWriter;
import dev.lisle.unofficial.json.Json;
import dev.lisle.unofficial.paging.Page;
import dev.lisle.unofficial.paging.PageQuery;
import dev.lisle.unofficial.threads.Confirmation;
import dev.lisle.unofficial.threads.CreatedThread;
import dev.lisle.unofficial.threads.FeedThread;
import dev.lisle.unofficial.threads.NewThread;
import dev.lisle.unofficial.threads.Repost;
import dev.lisle.unofficial.threads.ThreadId;
import dev.lisle.unofficial.threads.ThreadView;
import dev.lisle.unofficial.users.FriendshipChange;
import dev.lisle.unofficial.users.FriendshipStatus;
import dev.lisle.unofficial.users.Likers;
import dev.lisle.unofficial.users.Profile;
import dev.lisle.unofficial.users.Restriction;
import dev.lisle.unofficial.users.User;
import dev.lisle.unofficial.users.UserId;
import dev.lisle.unofficial.users.UserSearch;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The private interface: what the app of 2023 could, for a signed-in account. The first call logs in if the settings
 * hold no login. Each method but {@link #getThreadId} sends one request, unless it says more, and throws a kind of
 * {@link dev.lisle.unofficial.errors.UnofficialException}; nothing is ever sent twice. Thread-safe.
 */
public final class PrivateApi implements ReadApi {
    private static final String SURFACE = "ig_text_feed_timeline";

    private final Session session;
    private final Rest rest;
    private final ThreadWriter writer;

    PrivateApi(Session session, Rest rest, Function<PrivateApi, ThreadWriter> writer) {
        this.session = session;
        this.rest = rest;
        this.writer = writer.apply(this);
    }

    @Override
    public UserId getUserId(String username) {
        String name = Encoding.component(Usernames.checked(username));
        return rest.get("getUserId", "/users/" + name + "/usernameinfo/").send(json -> {
            UserId id = Profile.of(json).user().id();
            if (id == null) {
                throw Shape.missing("user.pk");
            }
            return id;
        });
    }

    @Override
    public Profile getUser(UserId id) {
        return rest.get("getUser", "/users/" + id + "/info/").send(Profile::of);
    }

    /** {@inheritDoc} Pages of 15. */
    @Override
    public Page<FeedThread> getUserThreads(UserId id) {
        return getUserThreads(id, PageQuery.DEFAULT);
    }

    /** What an account posted, from the page that the query names. */
    public Page<FeedThread> getUserThreads(UserId id, PageQuery query) {
        return threads("getUserThreads", "/text_feed/" + id + "/profile/", query);
    }

    /** {@inheritDoc} Pages of 15. */
    @Override
    public Page<FeedThread> getUserReplies(UserId id) {
        return getUserReplies(id, PageQuery.DEFAULT);
    }

    /** What an account replied, from the page that the query names. */
    public Page<FeedThread> getUserReplies(UserId id, PageQuery query) {
        return threads("getUserReplies", "/text_feed/" + id + "/profile/replies/", query);
    }

    /** Who follows an account, up to 100 a page. Of large accounts the server shows only some. */
    public Page<User> getUserFollowers(UserId id) {
        return users("getUserFollowers", "/friendships/" + id + "/followers/", null);
    }

    /** Whom an account follows, up to 100 a page. */
    public Page<User> getUserFollowing(UserId id) {
        return users("getUserFollowing", "/friendships/" + id + "/following/", null);
    }

    /** What the signed-in account and this one are to each other, in full. */
    public FriendshipStatus getFriendshipStatus(UserId id) {
        return rest.get("getFriendshipStatus", "/friendships/show/" + id + "/").send(FriendshipStatus::of);
    }

    /**
     * Looks for accounts by name.
     *
     * @throws IllegalArgumentException if the query is blank
     */
    public UserSearch searchUser(String query) {
        if (query.isBlank()) {
            throw new IllegalArgumentException("The query is blank. Give at least one visible character.");
        }
        return rest.get("searchUser", "/users/search/").query("q", query).send(UserSearch::of);
    }

    /** Follows an account, or asks to if it is private. */
    public FriendshipChange followUser(UserId id) {
        return rest.write("followUser", "/friendships/create/" + id + "/").send(FriendshipChange::of);
    }

    /** Ends {@link #followUser}. */
    public FriendshipChange unfollowUser(UserId id) {
        return rest.write("unfollowUser", "/friendships/destroy/" + id + "/").send(FriendshipChange::of);
    }

    /** Hides an account's posts from the feed. */
    public FriendshipChange muteUser(UserId id) {
        return rest.write("muteUser", "/friendships/mute_posts_or_story_from_follow/")
                .signed(on("target_posts_author_id", id))
                .send(FriendshipChange::of);
    }

    /** Ends {@link #muteUser}. */
    public FriendshipChange unmuteUser(UserId id) {
        return rest.write("unmuteUser", "/friendships/unmute_posts_or_story_from_follow/")
                .signed(on("target_posts_author_id", id))
                .send(FriendshipChange::of);
    }

    /** Hides an account's replies from others, without its knowing. */
    public Restriction restrictUser(UserId id) {
        return rest.write("restrictUser", "/restrict_action/restrict_many/")
                .signed(on("user_ids", id))
                .send(Restriction::of);
    }

    /** Ends {@link #restrictUser}. */
    public Restriction unrestrictUser(UserId id) {
        return rest.write("unrestrictUser", "/restrict_action/unrestrict/")
                .signed(on("target_user_id", id))
                .send(Restriction::of);
    }

    /** Blocks an account, and ends following in both directions. */
    public FriendshipChange blockUser(UserId id) {
        Json body = Json.object()
                .with("user_id", id.value())
                .with("surface", SURFACE)
                .with("is_auto_block_enabled", "true"); // a text, as the app sent it
        return rest.write("blockUser", "/friendships/block/" + id + "/")
                .signed(body)
                .send(FriendshipChange::of);
    }

    /** Ends {@link #blockUser}. */
    public FriendshipChange unblockUser(UserId id) {
        return rest.write("unblockUser", "/friendships/unblock/" + id + "/")
                .signed(on("user_id", id))
                .send(FriendshipChange::of);
    }

    @Override
    public ThreadView getThread(ThreadId id) {
        String path = "/text_feed/" + id + "/replies";
        return rest.get("getThread", path)
                .send(json -> ThreadView.of(
                        json,
                        token -> rest.get("getThread", path)
                                .query("paging_token", token)
                                .send()));
    }

    @Override
    public Likers getThreadLikers(ThreadId id) {
        return rest.get("getThreadLikers", "/media/" + id + "_" + me() + "/likers/")
                .send(Likers::of);
    }

    /**
     * Publishes a post: at once if it is text, after one upload for each image if it has images.
     *
     * @throws dev.lisle.unofficial.errors.ImageRefusedException if an image cannot be read or used; nothing was posted
     */
    public CreatedThread createThread(NewThread thread) {
        return writer.create(thread);
    }

    /**
     * Deletes a post of the signed-in account.
     *
     * @throws RequestRefusedException if the server says that it did not delete
     */
    public Confirmation deleteThread(ThreadId id) {
        Json json = rest.write("deleteThread", "/media/" + id + "_" + me() + "/delete/")
                .query("media_type", "TEXT_POST") // for posts of every kind
                .send();
        if (Boolean.FALSE.equals(json.at("did_delete").bool())) {
            throw new RequestRefusedException("deleteThread: the server did not delete.", ErrorAnswer.of(200, json));
        }
        return new Confirmation(json);
    }

    /** Likes a post. */
    public Confirmation likeThread(ThreadId id) {
        return rest.write("likeThread", "/media/" + id + "_" + me() + "/like/").send(Confirmation::new);
    }

    /** Ends {@link #likeThread}. */
    public Confirmation unlikeThread(ThreadId id) {
        return rest.write("unlikeThread", "/media/" + id + "_" + me() + "/unlike/")
                .send(Confirmation::new);
    }

    /** Reposts a post. */
    public Repost repostThread(ThreadId id) {
        return rest.write("repostThread", "/repost/create_repost/")
                .form("media_id", id)
                .send(Repost::of);
    }

    /**
     * Takes a repost back.
     *
     * @param id of the original post, not of the repost
     */
    public Confirmation unrepostThread(ThreadId id) {
        return rest.write("unrepostThread", "/repost/delete_text_app_repost/")
                .form("original_media_id", id)
                .send(Confirmation::new);
    }

    /** Publishes a text above another post. */
    public CreatedThread quoteThread(ThreadId id, String caption) {
        return writer.quote(id, caption);
    }

    /** Accounts that the server suggests, 15 a page. */
    public Page<User> getRecommendedUsers() {
        return getRecommendedUsers(PageQuery.DEFAULT);
    }

    /** Accounts that the server suggests, from the page that the query names. */
    public Page<User> getRecommendedUsers(PageQuery query) {
        return rest.get("getRecommendedUsers", "/text_feed/recommended_users/")
                .query("paging_token", query.fromMaxId())
                .query("count", query.limit())
                .send(json -> {
                    boolean more = Boolean.TRUE.equals(json.at("has_more").bool());
                    return new Page<>(
                            Shape.list(json, "users").each(User::of),
                            more ? json.at("paging_token").text() : null,
                            json,
                            token -> getRecommendedUsers(query.from(token)));
                });
    }

    /** The number of the signed-in account; asks the server once if neither login nor token say it. */
    UserId me() {
        Login login = session.current();
        UserId known = login.me();
        if (known != null) {
            return known;
        }
        Credentials credentials = session.credentials();
        if (credentials == null) {
            throw new LoginRequiredException(
                    "Nothing was sent: the token does not say whose it is. Give the credentials as well.", null);
        }
        UserId me = getUserId(credentials.username());
        session.keep(new Login(login.token(), me, login.account()));
        return me;
    }

    private Page<FeedThread> threads(String name, String path, PageQuery query) {
        return rest.get(name, path)
                .query("count", query.limit())
                .query("max_id", query.fromMaxId())
                .send(json -> new Page<>(
                        Shape.list(json, "threads").each(FeedThread::of),
                        json.at("next_max_id").text(),
                        json,
                        mark -> threads(name, path, query.from(mark))));
    }

    private Page<User> users(String name, String path, @Nullable String fromMaxId) {
        return rest.get(name, path)
                .query("max_id", fromMaxId)
                .send(json -> new Page<>(
                        Shape.list(json, "users").each(User::of),
                        json.at("next_max_id").text(),
                        json,
                        mark -> users(name, path, mark)));
    }

    private static Json on(String field, UserId id) {
        return Json.object().with(field, id.value()).with("container_module", SURFACE);
    }
}
