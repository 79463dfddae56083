package dev.lisle.client.auth;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.calls.CallListener;
import dev.lisle.client.http.HttpTransport;
import dev.lisle.client.internal.ApiCaller;
import dev.lisle.client.internal.Backoff;
import dev.lisle.client.internal.Require;
import dev.lisle.client.internal.Wiring;
import dev.lisle.client.profiles.UserId;
import dev.lisle.client.time.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gets tokens for one app, renews and inspects them. Renewing and inspecting need no app: {@link #withoutApp}. Meta documents some
 * of its calls with secrets in the query only; no log, message or event shows them. Thread-safe: make one and share it.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/get-started/get-access-tokens">Get access tokens</a>
 */
public final class TokensClient {
    private final @Nullable ThreadsApp app;
    private final Clock clock;
    private final Wiring wiring;
    private final ApiCaller api;

    private TokensClient(@Nullable ThreadsApp app, Wiring wiring) {
        this.app = app;
        this.clock = wiring.clock();
        this.wiring = wiring;
        this.api = new ApiCaller(wiring);
    }

    /** Tokens of Meta's, over {@code transport}, which stays the caller's to close. Sends nothing. */
    public static TokensClient of(ThreadsApp app, HttpTransport transport) {
        return of(app, transport, ClientSettings.defaults(), Clock.systemUTC(), Pause.REAL);
    }

    /** The same with another address, timeout, clock or way to wait. Sends nothing. */
    public static TokensClient of(
            ThreadsApp app, HttpTransport transport, ClientSettings settings, Clock clock, Pause pause) {
        return new TokensClient(app, wiring(transport, settings, clock, pause));
    }

    /**
     * Only {@link #refresh} and {@link #debug}, for which Meta does not ask who the app is: for whoever has a token and knows no
     * more. Over {@code transport}, which stays the caller's to close. Sends nothing.
     */
    public static TokensClient withoutApp(HttpTransport transport) {
        return withoutApp(transport, ClientSettings.defaults(), Clock.systemUTC(), Pause.REAL);
    }

    /** The same with another address, timeout, clock or way to wait. Sends nothing. */
    public static TokensClient withoutApp(HttpTransport transport, ClientSettings settings, Clock clock, Pause pause) {
        return new TokensClient(null, wiring(transport, settings, clock, pause));
    }

    /** The same, telling {@code listener} of each request, without parameters as ever. Sends nothing. */
    public TokensClient with(CallListener listener) {
        return new TokensClient(
                app,
                new Wiring(
                        wiring.transport(),
                        wiring.settings(),
                        wiring.tokens(),
                        wiring.scopes(),
                        wiring.clock(),
                        wiring.backoff(),
                        listener,
                        wiring.background()));
    }

    private static Wiring wiring(HttpTransport transport, ClientSettings settings, Clock clock, Pause pause) {
        return new Wiring(
                transport,
                settings,
                () -> {
                    throw new IllegalStateException("no call of the tokens goes out with a token of its own");
                },
                Set.of(),
                clock,
                new Backoff(pause, new Random()),
                CallListener.NONE,
                Runnable::run);
    }

    /**
     * Ends a login: from the address with which the user came back to long-lived credentials. Sends two requests. To have the
     * short-lived ones as well, call {@link #loginShortLived} and {@link #extend}.
     *
     * @param callbackUrl whole, with whatever is at its end
     * @param expectedState what {@link Authorization#state} said when the user left
     * @throws dev.lisle.client.errors.LoginRefusedException if the user refused, or the state is missing or another; nothing was
     *     sent
     * @throws dev.lisle.client.errors.MissingScopeException if the user is no tester of an app without review
     * @see <a href="https://developers.facebook.com/documentation/threads/get-started/get-access-tokens">Get access tokens</a>
     */
    public Credentials login(String callbackUrl, String expectedState) {
        return extend(loginShortLived(callbackUrl, expectedState));
    }

    /**
     * Ends a login with credentials for an hour. Sends one request.
     *
     * @throws dev.lisle.client.errors.LoginRefusedException if the user refused, or the state is missing or another; nothing was
     *     sent
     * @throws dev.lisle.client.errors.InvalidRequestException if the code was used already or is older than an hour; or if this was
     *     made {@link #withoutApp}: then nothing was sent
     * @see <a href="https://developers.facebook.com/documentation/threads/get-started/get-access-tokens">Get access tokens</a>
     */
    public Credentials loginShortLived(String callbackUrl, String expectedState) {
        ThreadsApp known = app("A login");
        TokenAnswer answer = api.post("/oauth/access_token")
                .anonymous()
                .unversioned()
                .param("client_id", known.id())
                .secret("client_secret", known.secret().reveal())
                .param("grant_type", "authorization_code")
                .param("redirect_uri", known.redirectUri())
                .secret("code", LoginCallback.code(callbackUrl, expectedState))
                .send(TokenAnswer::read);
        return credentials(answer, answer.userId(), known.scopes(), Credentials.SHORT_LIFE, false);
    }

    /**
     * Exchanges a short-lived token for one that lives 60 days. Sends one request.
     *
     * @throws dev.lisle.client.errors.TokenExpiredException if it ended, or is long-lived already
     * @throws dev.lisle.client.errors.MissingScopeException if the user is no tester of an app without review
     * @throws dev.lisle.client.errors.InvalidRequestException if this was made {@link #withoutApp}; nothing was sent
     * @see <a href="https://developers.facebook.com/documentation/threads/get-started/long-lived-tokens">Long-lived tokens</a>
     */
    public Credentials extend(Credentials shortLived) {
        TokenAnswer answer = api.get("/access_token")
                .anonymous()
                .unversioned()
                .param("grant_type", "th_exchange_token")
                .secret("client_secret", app("Extending a token").secret().reveal())
                .secret("access_token", shortLived.token().reveal())
                .send(TokenAnswer::read);
        return longLived(answer, shortLived);
    }

    /**
     * Refreshes a long-lived token that is a day old or more; the new one lives 60 days from now. Sends one request. To have it done
     * in time, use a {@link TokenKeeper}. Needs no app.
     *
     * @throws dev.lisle.client.errors.InvalidRequestException if it is known to be younger than a day, or to be short-lived; nothing
     *     was sent
     * @throws dev.lisle.client.errors.TokenExpiredException if it ended; the user has to log in again
     * @see <a href="https://developers.facebook.com/documentation/threads/get-started/long-lived-tokens">Long-lived tokens</a>
     */
    public Credentials refresh(Credentials longLived) {
        Instant now = clock.instant();
        Require.that(
                longLived.isExpired(now) || longLived.mayRefresh(now),
                "The token is short-lived, or younger than 24 hours. Extend it, or refresh it tomorrow.");
        TokenAnswer answer = api.get("/refresh_access_token")
                .anonymous()
                .unversioned()
                .param("grant_type", "th_refresh_token")
                .secret("access_token", longLived.token().reveal())
                .send(TokenAnswer::read);
        return longLived(answer, longLived);
    }

    /**
     * The token of the app itself. Sends one request; {@link ThreadsApp#appToken} needs none.
     *
     * @throws dev.lisle.client.errors.InvalidRequestException if this was made {@link #withoutApp}; nothing was sent
     * @see <a href="https://developers.facebook.com/documentation/threads/get-started/get-access-tokens">App access tokens</a>
     */
    public AccessToken appToken() {
        ThreadsApp known = app("An app token");
        return api.get("/oauth/access_token")
                .anonymous()
                .unversioned()
                .param("client_id", known.id())
                .secret("client_secret", known.secret().reveal())
                .param("grant_type", "client_credentials")
                .send(TokenAnswer::read)
                .token();
    }

    /**
     * What Meta knows of a token. Sends one request. Needs no app.
     *
     * @param token the one to inspect, of any user of the app that {@code asking} is for
     * @param asking the token of a tester of that app; may be the same. That an {@link ThreadsApp#appToken app token} will do stands
     *     on no page of Meta's
     * @throws dev.lisle.client.errors.ThreadsException if Meta does not say, as to one who is no tester; nothing has changed
     * @see <a href="https://developers.facebook.com/documentation/threads/reference/debug">Debug</a>
     */
    public TokenDetails debug(AccessToken token, AccessToken asking) {
        return api.get("/debug_token")
                .as(asking)
                .secret("input_token", token.reveal())
                .send(TokenDetailsReader::read);
    }

    private ThreadsApp app(String call) {
        if (app == null) {
            throw Require.violated(call + " needs the app. Make the client with TokensClient.of(app, …).");
        }
        return app;
    }

    private Credentials longLived(TokenAnswer answer, Credentials before) {
        UserId user = before.user();
        return credentials(answer, user == null ? null : user.value(), before.scopes(), Credentials.LONG_LIFE, true);
    }

    private Credentials credentials(
            TokenAnswer answer, @Nullable String user, Set<Scope> scopes, Duration usualLife, boolean isLongLived) {
        Instant now = clock.instant();
        Long seconds = answer.expiresInSeconds();
        return new Credentials(
                answer.token(),
                user == null ? null : new UserId(user),
                scopes,
                now,
                now.plus(seconds == null ? usualLife : Duration.ofSeconds(seconds)),
                isLongLived);
    }
}
