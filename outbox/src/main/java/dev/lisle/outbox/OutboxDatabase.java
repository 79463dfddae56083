package dev.lisle.outbox;

import dev.lisle.outbox.internal.sql.Database;
import dev.lisle.outbox.internal.sql.Dialect;
import dev.lisle.outbox.internal.sql.Hold;
import dev.lisle.outbox.internal.sql.Identity;
import dev.lisle.outbox.internal.sql.Migrations;
import dev.lisle.outbox.internal.sql.SqlLedger;
import dev.lisle.outbox.internal.sql.SqliteFile;
import dev.lisle.outbox.vault.Vault;
import dev.lisle.outbox.vault.VaultKeys;
import dev.lisle.publisher.ledger.Ledger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Where an outbox keeps everything: what was submitted, what became of it, and the publish ledger. One SQLite file, or a PostgreSQL
 * database that several machines share. Opening it brings its tables up to date. Thread-safe: open it once and share it.
 */
public final class OutboxDatabase implements AutoCloseable {
    private final Database database;
    private final Hold hold;
    private final SqlLedger ledger;
    private final @Nullable SqliteFile owned;
    private final @Nullable Path file;

    private OutboxDatabase(Database database, Identity identity, @Nullable SqliteFile owned, @Nullable Path file) {
        this.database = database;
        this.owned = owned;
        this.file = file;
        Migrations.run(database);
        hold = new Hold(database, identity::now);
        hold.detect();
        ledger = new SqlLedger(database, hold);
    }

    /**
     * A file, which is made if need be. Programs on one machine may share it; not over a network file system.
     *
     * @throws dev.lisle.outbox.errors.OutboxUnavailableException if it cannot be opened
     * @throws IllegalStateException if a newer release has made it
     */
    public static OutboxDatabase sqlite(Path file) {
        return sqlite(file, Dialect.SQLITE.now());
    }

    /** The same with another clock: SQL that gives milliseconds since 1970. For tests, in which hours pass at once. */
    public static OutboxDatabase sqlite(Path file, String clock) {
        SqliteFile source = new SqliteFile(file);
        try {
            return new OutboxDatabase(new Database(source, Dialect.SQLITE, clock), Identity.ofFile(file), source, file);
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    /**
     * A PostgreSQL database. The connections are the caller's, who keeps a pool of them and closes it: a worker needs two more than it
     * publishes at once. The tables stand in the schema that the connections see first.
     *
     * @throws dev.lisle.outbox.errors.OutboxUnavailableException if it is out of reach
     * @throws IllegalStateException if a newer release has made it, or if it answers before what it wrote is on disk
     */
    public static OutboxDatabase postgresql(DataSource connections) {
        return postgresql(connections, Dialect.POSTGRESQL.now());
    }

    /** The same with another clock: SQL that gives milliseconds since 1970. For tests, in which hours pass at once. */
    public static OutboxDatabase postgresql(DataSource connections, String clock) {
        Database database = new Database(connections, Dialect.POSTGRESQL, clock);
        Identity.checkDurable(database);
        return new OutboxDatabase(database, Identity.ofServer(database), null, null);
    }

    /** The publish ledger: for a {@code Publisher} that is to share it. It lasts as long as this. */
    public Ledger ledger() {
        return ledger;
    }

    /** The moment it is by the database's clock, which all workers share. */
    public Instant now() {
        return Instant.ofEpochMilli(database.now());
    }

    /**
     * Why nothing is published: the database was restored from a copy, or somebody said so. Empty if it is not on hold.
     *
     * @throws dev.lisle.outbox.errors.OutboxUnavailableException if the database fails
     */
    public Optional<String> holdReason() {
        return hold.reason();
    }

    /** Lets nothing be published until {@link #endHold}; what is on its way is finished. */
    public void hold(String why) {
        hold.begin(why);
    }

    /** A person has looked at what is live and cancelled what must not go out again: publishing goes on. */
    public void endHold() {
        hold.end();
    }

    /** The folder beside the database's file, of the same name with {@code -media}; empty for PostgreSQL. */
    Optional<Path> mediaFolder() {
        return Optional.ofNullable(file).map(path -> path.resolveSibling(path.getFileName() + "-media"));
    }

    /** The tokens of its accounts, sealed with {@code keys}. */
    public Vault vault(VaultKeys keys) {
        return new Vault(database, keys);
    }

    /** For the other parts of the outbox. */
    Database database() {
        return database;
    }

    SqlLedger sqlLedger() {
        return ledger;
    }

    /** Gives leases back and, if it opened a file, closes it. */
    @Override
    public void close() {
        try {
            ledger.close();
        } finally {
            if (owned != null) {
                owned.close();
            }
        }
    }
}
