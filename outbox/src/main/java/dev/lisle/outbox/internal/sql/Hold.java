package dev.lisle.outbox.internal.sql;

import dev.lisle.publisher.ledger.LedgerException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * Whether the database is on hold, since it was restored from a copy: what it does not know may be live. A copy is told by what the
 * database is kept in: another file, another server, another history of the same server.
 */
public final class Hold {
    private static final String IDENTITY = "identity";
    private static final String HOLD = "hold";

    private final Database database;
    private final Supplier<Optional<String>> identity;

    /** {@code identity} tells what the database is kept in; empty if that cannot be told. */
    public Hold(Database database, Supplier<Optional<String>> identity) {
        this.database = database;
        this.identity = identity;
    }

    /** Holds the database if it is not what it was kept in before. */
    public void detect() {
        Optional<String> now = identity.get();
        if (now.isEmpty()) {
            return;
        }
        database.write(handle -> {
            Optional<String> before = get(handle, IDENTITY);
            if (before.isEmpty()) {
                put(handle, IDENTITY, now.get());
            } else if (!before.get().equals(now.get()) && get(handle, HOLD).isEmpty()) {
                put(
                        handle,
                        HOLD,
                        "The outbox was restored from a copy: what was published since the copy was made is not in it,"
                                + " and would be published again. Look at what is live, cancel what is, then end the hold.");
            }
            return null;
        });
    }

    /** Why it is on hold; empty if it is not. */
    public Optional<String> reason() {
        return database.read(handle -> get(handle, HOLD));
    }

    /** @throws LedgerException if it is on hold, or that cannot be told */
    void check() {
        Optional<String> reason;
        try {
            reason = reason();
        } catch (RuntimeException e) {
            throw new LedgerException("The ledger cannot be used. " + e.getMessage(), e);
        }
        if (reason.isPresent()) {
            throw LedgerException.onHold(reason.get());
        }
    }

    /** Holds it by a person's wish. */
    public void begin(String why) {
        database.write(handle -> {
            put(handle, HOLD, why);
            return null;
        });
    }

    /** Ends it: a person has looked. */
    public void end() {
        Optional<String> now = identity.get();
        database.write(handle -> {
            handle.execute("delete from lisle_outbox_meta where name = ?", HOLD);
            now.ifPresent(value -> put(handle, IDENTITY, value));
            return null;
        });
    }

    private static Optional<String> get(Handle handle, String name) {
        return handle.createQuery("select value from lisle_outbox_meta where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne()
                .map(Objects::requireNonNull);
    }

    private static void put(Handle handle, String name, String value) {
        handle.createUpdate("insert into lisle_outbox_meta (name, value) values (:name, :value)"
                        + " on conflict (name) do update set value = excluded.value")
                .bind("name", name)
                .bind("value", value)
                .execute();
    }
}
