package dev.lisle.unofficial;

import dev.lisle.unofficial.errors.CallInterruptedException;
import dev.lisle.unofficial.errors.ChallengeRequiredException;
import dev.lisle.unofficial.errors.CheckpointRequiredException;
import dev.lisle.unofficial.errors.LoginRefusedException;
import dev.lisle.unofficial.errors.LoginRequiredException;
import dev.lisle.unofficial.errors.TwoFactorRequiredException;
import dev.lisle.unofficial.errors.UnofficialException;
import dev.lisle.unofficial.errors.UnofficialException.Effect;
import dev.lisle.unofficial.internal.Login;
import dev.lisle.unofficial.internal.LoginCalls;
import dev.lisle.unofficial.pace.Pause;
import dev.lisle.unofficial.settings.SessionToken;
import dev.lisle.unofficial.settings.Settings;
import dev.lisle.unofficial.users.User;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The login of a client: made when the first private call needs it, and kept from then on. A refused login is not tried
 * again by itself, since repeated logins get accounts flagged; {@link #login} tries it anew. Thread-safe.
 */
public final class Session {
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(2500);

    private final Settings settings;
    private final @Nullable Credentials credentials;
    private final LoginCalls calls;
    private final Clock clock;
    private final Pause pause;
    private final AtomicReference<@Nullable CompletableFuture<Login>> login = new AtomicReference<>();

    Session(Settings settings, @Nullable Credentials credentials, LoginCalls calls, Clock clock, Pause pause) {
        this.settings = settings;
        this.credentials = credentials;
        this.calls = calls;
        this.clock = clock;
        this.pause = pause;
        SessionToken token = settings.token();
        if (token != null) {
            keep(Login.of(token));
        }
    }

    /**
     * Logs in now, with two requests, in place of what login there was.
     *
     * @throws LoginRequiredException if the client has no credentials
     * @throws LoginRefusedException if name or password are wrong
     * @throws TwoFactorRequiredException if a code or an approval is wanted; go on with {@link #confirm} or
     *     {@link #awaitApproval}
     * @throws ChallengeRequiredException if the account must be confirmed in the app
     */
    public void login() {
        login.set(null);
        current();
    }

    /**
     * Ends a login with the code of a second factor. Sends one request.
     *
     * @throws UnofficialException if the code is refused
     */
    public void confirm(TwoFactorChallenge challenge, String code, TwoFactorMethod method) {
        keep(calls.confirm(challenge, settings.device().id(), code.replace(" ", ""), method.number()));
    }

    /**
     * Waits until the login is approved on another device, then ends it. Asks every 2.5 s, or as the pace allows.
     *
     * @return whether it was approved in time
     * @throws IllegalArgumentException if this login cannot be approved elsewhere
     */
    public boolean awaitApproval(TwoFactorChallenge challenge, Duration atMost) {
        String nonce = challenge.nonce();
        if (nonce == null) {
            throw new IllegalArgumentException("This login cannot be approved on another device. Give a code.");
        }
        String device = settings.device().id();
        Instant end = clock.instant().plus(atMost);
        while (!calls.isApproved(challenge, nonce, device)) {
            if (!clock.instant().isBefore(end)) {
                return false;
            }
            rest();
        }
        keep(calls.confirmApproved(challenge, device));
        return true;
    }

    /** The settings with the current login; logs in first if there is none. */
    public Settings settings() {
        return settings.withToken(token());
    }

    /**
     * The signed-in account, as the server described it at the login; empty if the login came from settings. Logs in
     * first if there is no login.
     */
    public Optional<User> account() {
        return Optional.ofNullable(current().account());
    }

    SessionToken token() {
        return current().token();
    }

    /** The login, made now if there is none. JVM threads that come meanwhile wait for the same one. */
    Login current() {
        CompletableFuture<Login> mine = new CompletableFuture<>();
        CompletableFuture<Login> other = login.compareAndExchange(null, mine);
        if (other != null) {
            return await(other);
        }
        try {
            Login made = make();
            mine.complete(made);
            return made;
        } catch (RuntimeException | Error e) {
            if (!isFinal(e)) {
                login.compareAndSet(mine, null); // the next call may try again
            }
            mine.completeExceptionally(e);
            throw e;
        }
    }

    /** What is known of the login without asking the server; the account may not be. */
    void keep(Login made) {
        login.set(CompletableFuture.completedFuture(made));
    }

    @Nullable
    Credentials credentials() {
        return credentials;
    }

    private Login make() {
        if (credentials == null) {
            throw new LoginRequiredException(
                    "Nothing was sent: the client has neither credentials nor settings with a login. Give one of them.",
                    null);
        }
        return calls.login(credentials, settings.device().id());
    }

    private void rest() {
        try {
            pause.forAtLeast(BETWEEN_QUESTIONS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException("The wait for an approval was interrupted.", Effect.NONE, e);
        }
    }

    private static Login await(CompletableFuture<Login> other) {
        try {
            return other.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException("The wait for a login was interrupted.", Effect.NONE, e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    private static boolean isFinal(Throwable failure) {
        return failure instanceof LoginRefusedException
                || failure instanceof TwoFactorRequiredException
                || failure instanceof ChallengeRequiredException
                || failure instanceof CheckpointRequiredException;
    }
}
