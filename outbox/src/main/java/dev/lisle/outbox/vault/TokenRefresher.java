package dev.lisle.outbox.vault;

import dev.lisle.client.auth.Credentials;
import dev.lisle.client.auth.TokensClient;
import dev.lisle.client.errors.CallInterruptedException;
import dev.lisle.client.errors.ThreadsException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refreshes the tokens of a vault ahead of time: once less than half of their 60 days is left. However many workers call it, each
 * token is refreshed by one; a worker that dies over it leaves it to the next after two minutes. A failure leaves the token that is
 * there, and is tried again an hour later. Thread-safe.
 */
public final class TokenRefresher {
    private static final Logger LOG = LoggerFactory.getLogger(TokenRefresher.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofHours(1);

    private final Vault vault;
    private final UnaryOperator<Credentials> refresh;
    private final Function<Credentials, Optional<Instant>> grantEnd;

    private TokenRefresher(
            Vault vault, UnaryOperator<Credentials> refresh, Function<Credentials, Optional<Instant>> grantEnd) {
        this.vault = vault;
        this.refresh = refresh;
        this.grantEnd = grantEnd;
    }

    /** Refreshes with Meta, and asks there when the consent ends. Sends nothing yet. */
    public static TokenRefresher of(Vault vault, TokensClient tokens) {
        return of(
                vault,
                tokens::refresh,
                credentials -> Optional.ofNullable(
                        tokens.debug(credentials.token(), credentials.token()).dataAccessExpiresAt()));
    }

    /** The same in another way; for tests, and for refreshing elsewhere. */
    public static TokenRefresher of(
            Vault vault, UnaryOperator<Credentials> refresh, Function<Credentials, Optional<Instant>> grantEnd) {
        return new TokenRefresher(vault, refresh, grantEnd);
    }

    /**
     * Refreshes what is due and nobody else is at. Sends two requests for each; none, in all but a few hours of the year. Call it every
     * few minutes.
     *
     * @return how many were refreshed
     * @throws dev.lisle.outbox.errors.OutboxUnavailableException if the database fails
     */
    public int refreshDue() {
        int done = 0;
        Optional<TokenTable.Row> row = vault.leaseDue(LEASE);
        while (row.isPresent()) {
            done += refresh(row.get()) ? 1 : 0;
            row = vault.leaseDue(LEASE);
        }
        return done;
    }

    private boolean refresh(TokenTable.Row leased) {
        try {
            Credentials fresh = refresh.apply(vault.open(leased));
            return vault.refreshed(leased, fresh, grantEnd(fresh));
        } catch (CallInterruptedException e) {
            throw e;
        } catch (ThreadsException | VaultKeyException e) {
            LOG.warn(
                    "The token of {} could not be refreshed; the one at hand stays in use. {}",
                    leased.account(),
                    e.getMessage());
            vault.failed(leased, String.valueOf(e.getMessage()), BEFORE_TRYING_AGAIN);
            return false;
        }
    }

    /** If Meta does not say it, what was known before stays, which is the earlier end; the fresh token is worth more than to know it. */
    private Optional<Instant> grantEnd(Credentials fresh) {
        try {
            return grantEnd.apply(fresh);
        } catch (ThreadsException e) {
            LOG.debug("When the consent of a refreshed token ends is not known: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
