package dev.lisle.client.auth;

import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.errors.ThreadsException.Effect;
import dev.lisle.client.errors.TokenExpiredException;
import dev.lisle.client.errors.TokenStoreException;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives out the token of a store and has it refreshed in time: once less than half of its 60 days is left, and never before it is a
 * day old. One caller refreshes, in one of the processes that share the store ({@link TokenStore#tryHold}); the others go on with the
 * old token, which is still good. If refreshing fails the old token stays,
 * and an hour later it is tried again. A token that is known to have ended is not given out. Thread-safe: make one for each account
 * and share it.
 */
public final class TokenKeeper implements TokenSource {
    private static final Logger LOG = LoggerFactory.getLogger(TokenKeeper.class);
    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofHours(1);

    private final TokenStore store;
    private final UnaryOperator<Credentials> refresh;
    private final Clock clock;
    private final AtomicReference<@Nullable Credentials> held = new AtomicReference<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean isSaved = true;
    private volatile Instant notBefore = Instant.MIN;

    private TokenKeeper(TokenStore store, UnaryOperator<Credentials> refresh, Clock clock) {
        this.store = store;
        this.refresh = refresh;
        this.clock = clock;
    }

    /** Keeps the token of {@code store} with the help of {@code tokens}. Reads and sends nothing yet. */
    public static TokenKeeper of(TokenStore store, TokensClient tokens) {
        return of(store, tokens::refresh, Clock.systemUTC());
    }

    /** The same with another way to refresh and another clock; for tests, and for refreshing elsewhere. */
    public static TokenKeeper of(TokenStore store, UnaryOperator<Credentials> refresh, Clock clock) {
        return new TokenKeeper(store, refresh, clock);
    }

    /**
     * The token for the next call. Sends a request if it is due for a refresh and nobody else is at it.
     *
     * @throws TokenExpiredException if there is none, or it is known to have ended; the user has to log in again
     * @throws TokenStoreException if the store cannot be read
     */
    @Override
    public AccessToken token() {
        return credentials().token();
    }

    /** The same with what is known of the token. Sends a request under the same conditions. */
    public Credentials credentials() {
        Instant now = clock.instant();
        Credentials credentials = current();
        boolean hasWork = credentials.isDue(now) || !isSaved;
        if (hasWork && !now.isBefore(notBefore) && busy.compareAndSet(false, true)) {
            try {
                credentials = renewed(credentials, now);
            } finally {
                busy.set(false);
            }
        }
        return credentials.isExpired(now) ? storedElsewhere(now) : credentials;
    }

    private Credentials current() {
        Credentials known = held.get();
        if (known != null) {
            return known;
        }
        held.compareAndSet(null, stored());
        Credentials first = held.get();
        if (first == null) {
            throw new TokenExpiredException("No token is stored. Log in.", Effect.NONE, null);
        }
        return first;
    }

    /** Somebody else, another process too, may have been faster: what they stored is taken instead of refreshing again. */
    @SuppressWarnings("try") // the right to refresh is held, not used
    private Credentials renewed(Credentials seen, Instant now) {
        Credentials known = held.get();
        Credentials latest = known == null ? seen : known;
        try {
            Optional<Closeable> hold = store.tryHold();
            if (hold.isPresent()) {
                try (Closeable ours = hold.get()) {
                    renewAlone(latest, now);
                }
            }
        } catch (ThreadsException | IOException e) {
            notBefore = now.plus(BEFORE_TRYING_AGAIN);
            LOG.warn("The token could not be refreshed and stored; the one at hand stays in use.", e);
        }
        Credentials last = held.get();
        return last == null ? latest : last;
    }

    private void renewAlone(Credentials latest, Instant now) throws IOException {
        Credentials good = latest;
        if (isSaved && good.isDue(now)) {
            Credentials stored = stored();
            boolean isFresh = stored != null && !stored.isExpired(now) && !stored.isDue(now);
            good = isFresh && stored != null ? stored : refresh.apply(good);
            isSaved = isFresh;
            held.set(good);
        }
        if (!isSaved) {
            store.save(good);
            isSaved = true;
        }
    }

    private Credentials storedElsewhere(Instant now) {
        Credentials stored = stored();
        if (stored == null || stored.isExpired(now)) {
            throw new TokenExpiredException(
                    "The token has ended, so nothing was sent. Log in again.", Effect.NONE, null);
        }
        held.set(stored);
        return stored;
    }

    private @Nullable Credentials stored() {
        try {
            return store.load().orElse(null);
        } catch (IOException e) {
            throw new TokenStoreException("The stored token cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
