package dev.lisle.client;

import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.auth.Scope;
import dev.lisle.client.containers.ContainersClient;
import dev.lisle.client.http.HttpTransport;
import dev.lisle.client.http.JdkHttpTransport;
import dev.lisle.client.internal.ApiCaller;
import dev.lisle.client.internal.Backoff;
import dev.lisle.client.limits.LimitsClient;
import dev.lisle.client.posts.PostsClient;
import dev.lisle.client.profiles.ProfilesClient;
import dev.lisle.client.replies.RepliesClient;
import dev.lisle.client.time.Pause;
import java.time.Clock;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Threads API for one account. Thread-safe: make one and share it. Every method of the resource clients that sends
 * something says so, blocks until the answer is there, and can be interrupted.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/overview">Meta's overview</a>
 */
public final class ThreadsClient implements AutoCloseable {
    private final ProfilesClient profiles;
    private final ContainersClient containers;
    private final PostsClient posts;
    private final RepliesClient replies;
    private final LimitsClient limits;
    private final @Nullable JdkHttpTransport ownTransport;

    private ThreadsClient(Builder builder) {
        JdkHttpTransport own = builder.transport == null ? JdkHttpTransport.create() : null;
        HttpTransport transport = builder.transport == null ? Objects.requireNonNull(own) : builder.transport;
        Backoff backoff = new Backoff(builder.pause, new Random());
        ApiCaller api =
                new ApiCaller(transport, builder.settings, builder.token, builder.scopes, builder.clock, backoff);
        ownTransport = own;
        profiles = new ProfilesClient(api);
        containers = new ContainersClient(api);
        posts = new PostsClient(api);
        replies = new RepliesClient(api);
        limits = new LimitsClient(api);
    }

    /** Begins a client for the account of {@code token}, with safe defaults for all else. Sends nothing. */
    public static Builder builder(AccessToken token) {
        return new Builder(token);
    }

    /** The account's own profile. */
    public ProfilesClient profiles() {
        return profiles;
    }

    /** Creating and publishing. */
    public ContainersClient containers() {
        return containers;
    }

    /** Own posts: reading, reposting, deleting; and mentions. */
    public PostsClient posts() {
        return posts;
    }

    /** Reading, hiding and approving replies. */
    public RepliesClient replies() {
        return replies;
    }

    /** How much of its quotas the account has used. */
    public LimitsClient limits() {
        return limits;
    }

    /** Closes the transport if it was made here; one that was handed in stays open. */
    @Override
    public void close() {
        if (ownTransport != null) {
            ownTransport.close();
        }
    }

    /** What a client is made of. Not thread-safe. */
    public static final class Builder {
        private final AccessToken token;
        private ClientSettings settings = ClientSettings.defaults();
        private @Nullable HttpTransport transport;
        private Set<Scope> scopes = Set.of();
        private Clock clock = Clock.systemUTC();
        private Pause pause = Pause.REAL;

        private Builder(AccessToken token) {
            this.token = token;
        }

        /** Address, version, timeout, retries. */
        public Builder settings(ClientSettings newSettings) {
            settings = newSettings;
            return this;
        }

        /**
         * What the token allows, if you know. It widens the fields that are asked for by default; without it they are those
         * that every token may see, because one field too many fails a whole call.
         */
        public Builder scopes(Set<Scope> newScopes) {
            scopes = Set.copyOf(newScopes);
            return this;
        }

        /** Another transport than the JDK's with its defaults; it stays the caller's to close. */
        public Builder transport(HttpTransport newTransport) {
            transport = newTransport;
            return this;
        }

        /** Another clock for deadlines, and another way to wait between two attempts to read; for tests. */
        public Builder time(Clock newClock, Pause newPause) {
            clock = newClock;
            pause = newPause;
            return this;
        }

        /** The client. Sends nothing. */
        public ThreadsClient build() {
            return new ThreadsClient(this);
        }
    }
}
