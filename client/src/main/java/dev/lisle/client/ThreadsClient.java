package dev.lisle.client;

import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.auth.Scope;
import dev.lisle.client.auth.TokenSource;
import dev.lisle.client.calls.CallListener;
import dev.lisle.client.containers.ContainersClient;
import dev.lisle.client.http.HttpTransport;
import dev.lisle.client.http.JdkHttpTransport;
import dev.lisle.client.insights.InsightsClient;
import dev.lisle.client.internal.ApiCaller;
import dev.lisle.client.internal.Async;
import dev.lisle.client.internal.Backoff;
import dev.lisle.client.internal.Wiring;
import dev.lisle.client.limits.LimitsClient;
import dev.lisle.client.locations.LocationsClient;
import dev.lisle.client.oembed.OembedClient;
import dev.lisle.client.posts.PostsClient;
import dev.lisle.client.profiles.ProfilesClient;
import dev.lisle.client.raw.RawClient;
import dev.lisle.client.replies.RepliesClient;
import dev.lisle.client.search.SearchClient;
import dev.lisle.client.time.Pause;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The Threads API for one account. Thread-safe: make one and share it. Every method of the resource clients that sends
 * something says so, blocks until the answer is there, and can be interrupted.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/overview">Meta's overview</a>
 */
public final class ThreadsClient implements AutoCloseable {
    private final Wiring wiring;
    private final ProfilesClient profiles;
    private final ContainersClient containers;
    private final PostsClient posts;
    private final RepliesClient replies;
    private final SearchClient search;
    private final LocationsClient locations;
    private final InsightsClient insights;
    private final LimitsClient limits;
    private final OembedClient oembed;
    private final RawClient raw;
    private final Async async;
    private final @Nullable JdkHttpTransport ownTransport;

    private ThreadsClient(Wiring wiring, @Nullable JdkHttpTransport ownTransport) {
        this.wiring = wiring;
        this.ownTransport = ownTransport;
        this.async = new Async(wiring.background());
        ApiCaller api = new ApiCaller(wiring);
        profiles = new ProfilesClient(api);
        containers = new ContainersClient(api);
        posts = new PostsClient(api);
        replies = new RepliesClient(api);
        search = new SearchClient(api);
        locations = new LocationsClient(api);
        insights = new InsightsClient(api);
        limits = new LimitsClient(api);
        oembed = new OembedClient(api);
        raw = new RawClient(api);
    }

    /** Begins a client for the account of {@code token}, with safe defaults for all else. Sends nothing. */
    public static Builder builder(AccessToken token) {
        return builder(() -> token);
    }

    /** Begins a client that takes its token anew for each call, as from a {@code TokenKeeper}. Sends nothing. */
    public static Builder builder(TokenSource tokens) {
        return new Builder(tokens);
    }

    /**
     * Begins a client that is like this one but for what is changed: another account, address or timeout. It shares this one's
     * transport, which must stay open as long as it is used. Sends nothing.
     */
    public Builder derive() {
        return new Builder(wiring.tokens())
                .settings(wiring.settings())
                .transport(wiring.transport())
                .scopes(wiring.scopes())
                .listener(wiring.listener())
                .executor(wiring.background())
                .time(wiring.clock(), wiring.backoff().pause());
    }

    /** How it calls: address, version, timeout, retries. Sends nothing. */
    public ClientSettings settings() {
        return wiring.settings();
    }

    /** What the token is known to allow, as said at build; empty if nothing is known. Sends nothing. */
    public Set<Scope> scopes() {
        return wiring.scopes();
    }

    /** The account's own profile, and public ones. */
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

    /** Finding public posts. */
    public SearchClient search() {
        return search;
    }

    /** Finding places. */
    public LocationsClient locations() {
        return locations;
    }

    /** How posts and the account are seen. */
    public InsightsClient insights() {
        return insights;
    }

    /** How much of its quotas the account has used. */
    public LimitsClient limits() {
        return limits;
    }

    /** How a post looks inside another page. */
    public OembedClient oembed() {
        return oembed;
    }

    /** Any other call. */
    public RawClient raw() {
        return raw;
    }

    /**
     * Runs {@code work} with this client elsewhere: on the executor given at build, else on a virtual thread where the JVM has them,
     * else on a daemon thread. Cancelling the future interrupts it; what that means for a write, see
     * {@link dev.lisle.client.errors.ThreadsException#effect}.
     *
     * @param work such as {@code c -> c.posts().get(id)}
     */
    public <T> CompletableFuture<T> async(Function<ThreadsClient, T> work) {
        return async.run(() -> work.apply(this));
    }

    /** Closes the transport if it was made here; one that was handed in, or is shared with another client, stays open. */
    @Override
    public void close() {
        if (ownTransport != null) {
            ownTransport.close();
        }
    }

    /** What a client is made of. Not thread-safe. */
    public static final class Builder {
        private TokenSource tokens;
        private ClientSettings settings = ClientSettings.defaults();
        private Set<Scope> scopes = Set.of();
        private @Nullable HttpTransport transport;
        private Executor executor = Async.EACH_ITS_OWN;
        private CallListener listener = CallListener.NONE;
        private Clock clock = Clock.systemUTC();
        private Pause pause = Pause.REAL;

        private Builder(TokenSource tokens) {
            this.tokens = tokens;
        }

        /** Another account. What the token of the one before allows is forgotten: {@link #scopes} goes after this. */
        public Builder token(AccessToken token) {
            tokens = () -> token;
            scopes = Set.of();
            return this;
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

        /** Who is told of each request, when it starts and once it is over. */
        public Builder listener(CallListener newListener) {
            listener = newListener;
            return this;
        }

        /** Where {@link ThreadsClient#async} runs, and reading ahead; it stays the caller's to close. */
        public Builder executor(Executor newExecutor) {
            executor = newExecutor;
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
            JdkHttpTransport own = null;
            HttpTransport used = transport;
            if (used == null) {
                own = JdkHttpTransport.create();
                used = own;
            }
            Backoff backoff = new Backoff(pause, new Random());
            return new ThreadsClient(
                    new Wiring(used, settings, tokens, scopes, clock, backoff, listener, executor), own);
        }
    }
}
