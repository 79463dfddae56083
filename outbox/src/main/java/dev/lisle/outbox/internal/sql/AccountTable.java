package dev.lisle.outbox.internal.sql;

import dev.lisle.outbox.accounts.Pause;
import dev.lisle.outbox.accounts.PauseKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The accounts that are paused. */
public final class AccountTable {
    private static final String ALL = "*";

    private final Database database;

    /** Over the tables of {@code database}. */
    public AccountTable(Database database) {
        this.database = database;
    }

    /** Pauses one account, or all for null. What somebody asked for is not changed by what a worker found. */
    public void pause(@Nullable String account, PauseKind kind, @Nullable String reason) {
        database.statement(handle -> handle.createUpdate("""
                        insert into lisle_outbox_account (account, pause, paused_at, reason)
                        values (:account, :pause, <now>, :reason)
                        on conflict (account) do update
                        set pause = excluded.pause, paused_at = excluded.paused_at, reason = excluded.reason
                        where lisle_outbox_account.pause = 'LOGIN' or excluded.pause = 'ASKED'""")
                .bind("account", account == null ? ALL : account)
                .bind("pause", kind.name())
                .bind("reason", reason)
                .execute());
    }

    /** Ends the pause of one account, or of all for null; an account that is paused by itself stays so. */
    public boolean resume(@Nullable String account) {
        return database.statement(
                handle -> handle.createUpdate("delete from lisle_outbox_account where account = :account")
                                .bind("account", account == null ? ALL : account)
                                .execute()
                        == 1);
    }

    /** Why nothing goes out for an account; empty if something may. */
    public Optional<Pause> of(String account) {
        return database.read(handle -> handle.createQuery(
                        "select * from lisle_outbox_account where account in (:account, '*') order by account limit 1")
                .bind("account", account)
                .map((row, context) -> pause(
                        row.getString("account"),
                        row.getString("pause"),
                        row.getLong("paused_at"),
                        row.getString("reason")))
                .findOne());
    }

    /** All pauses. */
    public List<Pause> all() {
        return database.read(handle -> handle.createQuery("select * from lisle_outbox_account order by account")
                .map((row, context) -> pause(
                        row.getString("account"),
                        row.getString("pause"),
                        row.getLong("paused_at"),
                        row.getString("reason")))
                .list());
    }

    private static Pause pause(String account, String kind, long since, @Nullable String reason) {
        return new Pause(
                account.equals(ALL) ? null : account, PauseKind.valueOf(kind), Instant.ofEpochMilli(since), reason);
    }
}
