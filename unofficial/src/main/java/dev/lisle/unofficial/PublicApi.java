package dev.lisle.unofficial;

import dev.lisle.unofficial.errors.ErrorAnswer;
import dev.lisle.unofficial.errors.NotFoundException;
import dev.lisle.unofficial.internal.Graphql;
import dev.lisle.unofficial.internal.Shape;
import dev.lisle.unofficial.json.Json;
import dev.lisle.unofficial.paging.Page;
import dev.lisle.unofficial.threads.FeedThread;
import dev.lisle.unofficial.threads.ThreadId;
import dev.lisle.unofficial.threads.ThreadView;
import dev.lisle.unofficial.users.Likers;
import dev.lisle.unofficial.users.Profile;
import dev.lisle.unofficial.users.User;
import dev.lisle.unofficial.users.UserId;
import java.util.List;

/**
 * The public interface: reads without a login, over GraphQL and the pages of the web. Before its first GraphQL call it
 * reads an anonymous token from a page, once. No list has a second page. Thread-safe.
 */
public final class PublicApi implements ReadApi {
    private final Graphql graphql;
    private final Dialect.Documents documents;

    PublicApi(Graphql graphql, Dialect.Documents documents) {
        this.graphql = graphql;
        this.documents = documents;
    }

    /** {@inheritDoc} Read from the page of the profile. */
    @Override
    public UserId getUserId(String username) {
        return graphql.userId(Usernames.checked(username));
    }

    @Override
    public Profile getUser(UserId id) {
        Json json = graphql.run("getUser", documents.user(), "BarcelonaProfileRootQuery", "userID", id.value());
        return Profile.of(found("getUser", json, "data", "userData", "user"));
    }

    /**
     * {@inheritDoc} An early form of the answer, printed in the original's documents, has a profile and no posts: then
     * the page is empty and {@link Page#profile} is there.
     */
    @Override
    public Page<FeedThread> getUserThreads(UserId id) {
        Json json = graphql.run(
                "getUserThreads", documents.userThreads(), "BarcelonaProfileThreadsTabQuery", "userID", id.value());
        Json printed = json.at("threads", "data", "userData", "user");
        return printed.isObject() ? Page.instead(User.of(printed), json) : threads(json);
    }

    @Override
    public Page<FeedThread> getUserReplies(UserId id) {
        return threads(graphql.run(
                "getUserReplies", documents.userReplies(), "BarcelonaProfileRepliesTabQuery", "userID", id.value()));
    }

    @Override
    public ThreadView getThread(ThreadId id) {
        Json json = graphql.run("getThread", documents.thread(), "BarcelonaPostPageQuery", "postID", id.value());
        return ThreadView.of(found("getThread", json, "data", "data"), token -> {
            throw new IllegalStateException("The public interface has one page of replies.");
        });
    }

    @Override
    public Likers getThreadLikers(ThreadId id) {
        Json json = graphql.run("getThreadLikers", documents.threadLikers(), null, "mediaID", id.value());
        return Likers.of(found("getThreadLikers", json, "data", "likers"));
    }

    private static Page<FeedThread> threads(Json json) {
        Json media = json.at("data", "mediaData");
        boolean none = media.isNull() && !media.isMissing(); // how an account without posts is answered
        return Page.only(none ? List.of() : Shape.list(media, "threads").each(FeedThread::of), json);
    }

    /** The answer, if what it is about is not null in it. */
    private static Json found(String name, Json json, String... path) {
        Json asked = json.at(path);
        if (asked.isNull() && !asked.isMissing()) {
            throw new NotFoundException(
                    name + ": there is no such user or post.", new ErrorAnswer(200, null, null, json));
        }
        return json;
    }
}
