package dev.lisle.outbox.vault;

import dev.lisle.client.auth.Credentials;
import dev.lisle.outbox.internal.sql.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The rows of the vault. A row has a version, which every change raises: whoever changes one says which he saw. */
final class TokenTable {
    private final Database database;

    TokenTable(Database database) {
        this.database = database;
    }

    /** A sealed token as it was when it was read. */
    record Row(String account, String sealed, long version) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(row.getString("account"), row.getString("sealed"), row.getLong("version"));
        }
    }

    Optional<Row> find(String account) {
        return database.read(handle -> handle.createQuery("select * from lisle_outbox_token where account = :account")
                .bind("account", account)
                .map((row, context) -> Row.of(row))
                .findOne());
    }

    List<Row> rows() {
        return database.read(handle -> handle.createQuery("select * from lisle_outbox_token order by account")
                .map((row, context) -> Row.of(row))
                .list());
    }

    List<VaultedToken> list() {
        return database.read(handle -> handle.createQuery("select * from lisle_outbox_token order by account")
                .map((row, context) -> new VaultedToken(
                        row.getString("account"),
                        moment(row, "issued_at"),
                        moment(row, "expires_at"),
                        moment(row, "grant_ends_at"),
                        row.getString("last_failure")))
                .list());
    }

    void save(String account, String sealed, Credentials credentials, Instant grantEnd) {
        database.statement(handle -> bind(handle.createUpdate("""
                                insert into lisle_outbox_token (account, sealed, version, issued_at, expires_at,
                                    grant_ends_at, refresh_due, changed_at)
                                values (:account, :sealed, 1, :issued, :expires, :grant, :due, <now>)
                                on conflict (account) do update
                                set sealed = excluded.sealed, version = lisle_outbox_token.version + 1,
                                    issued_at = excluded.issued_at, expires_at = excluded.expires_at,
                                    grant_ends_at = excluded.grant_ends_at, refresh_due = excluded.refresh_due,
                                    leased_until = null, last_failure = null, changed_at = excluded.changed_at"""), sealed, credentials)
                .bind("account", account)
                .bind("grant", grantEnd.toEpochMilli())
                .execute());
    }

    boolean remove(String account) {
        return database.statement(
                handle -> handle.createUpdate("delete from lisle_outbox_token where account = :account")
                                .bind("account", account)
                                .execute()
                        == 1);
    }

    boolean reseal(Row seen, String sealed) {
        return database.statement(handle -> handle.createUpdate("""
                                update lisle_outbox_token set sealed = :sealed, version = version + 1, changed_at = <now>
                                where account = :account and version = :version""")
                        .bind("sealed", sealed)
                        .bind("account", seen.account())
                        .bind("version", seen.version())
                        .execute()
                == 1);
    }

    /** The one that has been due longest and that nobody is at; nobody else gets it for {@code time}. */
    Optional<Row> leaseDue(Duration time) {
        List<Row> due = database.read(handle ->
                handle.createQuery("""
                        select * from lisle_outbox_token
                        where refresh_due <= <now> and (leased_until is null or leased_until <= <now>)
                        order by refresh_due""").map((row, context) -> Row.of(row)).list());
        return due.stream().filter(row -> lease(row, time)).findFirst();
    }

    private boolean lease(Row row, Duration time) {
        return database.statement(handle -> handle.createUpdate("""
                                update lisle_outbox_token set leased_until = <now> + :time
                                where account = :account and version = :version
                                    and (leased_until is null or leased_until <= <now>)""")
                        .bind("time", time.toMillis())
                        .bind("account", row.account())
                        .bind("version", row.version())
                        .execute()
                == 1);
    }

    /** False if somebody logged in meanwhile: that token is the newer one and stays. */
    boolean refreshed(Row leased, String sealed, Credentials credentials, Optional<Instant> grantEnd) {
        return database.statement(handle -> bind(handle.createUpdate("""
                                        update lisle_outbox_token
                                        set sealed = :sealed, version = version + 1, issued_at = :issued,
                                            expires_at = :expires, grant_ends_at = coalesce(:grant, grant_ends_at),
                                            refresh_due = :due, leased_until = null, last_failure = null,
                                            changed_at = <now>
                                        where account = :account and version = :version"""), sealed, credentials)
                        .bind("grant", grantEnd.map(Instant::toEpochMilli).orElse(null))
                        .bind("account", leased.account())
                        .bind("version", leased.version())
                        .execute()
                == 1);
    }

    void failed(Row leased, String reason, Duration beforeNext) {
        database.statement(handle -> handle.createUpdate("""
                        update lisle_outbox_token set leased_until = <now> + :time, last_failure = :reason
                        where account = :account and version = :version""")
                .bind("time", beforeNext.toMillis())
                .bind("reason", reason)
                .bind("account", leased.account())
                .bind("version", leased.version())
                .execute());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, String sealed, Credentials credentials) {
        return statement
                .bind("sealed", sealed)
                .bind("issued", millis(credentials.issuedAt()))
                .bind("expires", millis(credentials.expiresAt()))
                .bind("due", millis(refreshDue(credentials)));
    }

    /** When {@link Credentials#isDue} becomes true; null if never. Of an unknown end only the least age is waited for. */
    static @Nullable Instant refreshDue(Credentials credentials) {
        if (!credentials.isLongLived()) {
            return null;
        }
        Instant issued = credentials.issuedAt() == null ? Instant.EPOCH : credentials.issuedAt();
        Instant allowed = issued.plus(Credentials.LEAST_AGE);
        Instant end = credentials.expiresAt();
        Instant half = end == null
                ? allowed
                : end.minus(Credentials.LONG_LIFE.dividedBy(2)).plusMillis(1);
        return half.isAfter(allowed) ? half : allowed;
    }

    private static @Nullable Long millis(@Nullable Instant moment) {
        return moment == null ? null : moment.toEpochMilli();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
