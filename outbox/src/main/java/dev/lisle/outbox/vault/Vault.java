package dev.lisle.outbox.vault;

import dev.lisle.client.auth.Credentials;
import dev.lisle.client.auth.TokenSource;
import dev.lisle.client.auth.TokenStore;
import dev.lisle.client.errors.ThreadsException.Effect;
import dev.lisle.client.errors.TokenExpiredException;
import dev.lisle.outbox.internal.sql.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The tokens of many accounts, in the outbox's database, each sealed with AES-256-GCM under a key that is not in it. Nothing here
 * sends a request; {@link TokenRefresher} does. Thread-safe, and between machines as safe as the database.
 */
public final class Vault {
    /** How long a user's consent lasts, by Meta's pages; a refresh extends it, for private profiles perhaps not. */
    public static final Duration GRANT = Duration.ofDays(90);

    private final Database database;
    private final TokenTable tokens;
    private final Seal seal;

    /** Reached by {@link dev.lisle.outbox.OutboxDatabase#vault}. */
    public Vault(Database database, VaultKeys keys) {
        this.database = database;
        tokens = new TokenTable(database);
        seal = new Seal(keys);
    }

    /**
     * The place of one account's credentials. What is saved there counts as a login: the consent lasts from then on. It throws
     * {@link VaultKeyException} if the vault was opened with another key.
     */
    public TokenStore store(String account) {
        return new VaultStore(account, this);
    }

    /**
     * Where a client of one account takes its token from, anew for each call, so that a refresh by another worker is seen at once.
     * It throws {@link TokenExpiredException} if there is none or it has ended.
     */
    public TokenSource source(String account) {
        return () -> {
            Credentials credentials = load(account)
                    .orElseThrow(() -> new TokenExpiredException(
                            "The vault has no token of \"" + account + "\". Log it in.", Effect.NONE, null));
            if (credentials.isExpired(now())) {
                throw new TokenExpiredException(
                        "The token of \"" + account + "\" has ended, so nothing was sent. Log it in again.",
                        Effect.NONE,
                        null);
            }
            return credentials.token();
        };
    }

    /** All tokens, by account; none is opened. */
    public List<VaultedToken> list() {
        return tokens.list();
    }

    /** What needs a person, the most pressing matter of each account. Ask once a day. */
    public List<TokenWarning> warnings() {
        Instant now = now();
        return list().stream()
                .map(token -> TokenWarning.of(token, now))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Forgets the token of an account; whether there was one. Its posts are kept. */
    public boolean remove(String account) {
        return tokens.remove(account);
    }

    /**
     * Seals every token with the current key that was sealed with an older one.
     *
     * @return how many that were
     * @throws VaultKeyException if one was sealed with a key that is not among the keys; the others are done
     */
    public int rotate() {
        int done = 0;
        VaultKeyException missing = null;
        for (TokenTable.Row row : tokens.rows()) {
            try {
                done += !seal.isCurrent(row.sealed())
                                && tokens.reseal(row, seal.seal(row.account(), seal.open(row.account(), row.sealed())))
                        ? 1
                        : 0;
            } catch (VaultKeyException e) {
                missing = e;
            }
        }
        if (missing != null) {
            throw missing;
        }
        return done;
    }

    /** The moment it is by the database's clock. */
    Instant now() {
        return Instant.ofEpochMilli(database.now());
    }

    Optional<Credentials> load(String account) {
        return tokens.find(account).map(this::open);
    }

    void save(String account, Credentials credentials) {
        Instant start = credentials.issuedAt() == null ? now() : credentials.issuedAt();
        tokens.save(account, seal.seal(account, credentials.toJson()), credentials, start.plus(GRANT));
    }

    /** Leases those whose refresh is due, one at a time, so that of all workers one refreshes each. */
    Optional<TokenTable.Row> leaseDue(Duration time) {
        return tokens.leaseDue(time);
    }

    Credentials open(TokenTable.Row row) {
        return Credentials.fromJson(seal.open(row.account(), row.sealed()));
    }

    boolean refreshed(TokenTable.Row leased, Credentials credentials, Optional<Instant> grantEnd) {
        return tokens.refreshed(leased, seal.seal(leased.account(), credentials.toJson()), credentials, grantEnd);
    }

    void failed(TokenTable.Row leased, String reason, Duration beforeNext) {
        tokens.failed(leased, reason, beforeNext);
    }
}
