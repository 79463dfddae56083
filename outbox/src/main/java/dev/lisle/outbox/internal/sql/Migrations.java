package dev.lisle.outbox.internal.sql;

import dev.lisle.outbox.errors.OutboxUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/** Brings the schema to the newest version, forward only, each version in a transaction of its own. */
public final class Migrations {
    /** In order; released ones never change. A new one goes to the end, as a file for each database. */
    private static final List<String> FILES = List.of("V1__outbox.sql", "V2__vault.sql", "V3__not_after.sql");

    private static final long LOCK = 0x4C69736C65L; // "Lisle"

    private Migrations() {}

    /** The newest version. */
    static int newest() {
        return FILES.size();
    }

    /**
     * Brings it up to date. Several programs may do so at once.
     *
     * @throws OutboxUnavailableException if the database fails
     * @throws IllegalStateException if the schema is newer than this release
     */
    public static void run(Database database) {
        run(database, newest());
    }

    /** Up to a version; for tests. */
    static void run(Database database, int version) {
        int current = database.write(handle -> {
            lock(database, handle);
            handle.execute("create table if not exists lisle_outbox_schema (version integer primary key,"
                    + " installed_at bigint not null)");
            return version(handle);
        });
        if (current > newest()) {
            throw new IllegalStateException("The outbox's database has version " + current
                    + ", and this release knows only " + newest() + ". Use the newer release.");
        }
        for (int next = current + 1; next <= version; next++) {
            step(database, next);
        }
    }

    private static void step(Database database, int next) {
        database.write(handle -> {
            lock(database, handle);
            if (version(handle) == next - 1) { // else another program was faster
                handle.createScript(script(database.dialect(), FILES.get(next - 1)))
                        .executeAsSeparateStatements();
                handle.createUpdate("insert into lisle_outbox_schema (version, installed_at) values (:version, <now>)")
                        .bind("version", next)
                        .execute();
            }
            return null;
        });
    }

    private static int version(Handle handle) {
        return handle.createQuery("select coalesce(max(version), 0) from lisle_outbox_schema")
                .mapTo(Integer.class)
                .one();
    }

    /** SQLite has one writer anyway. */
    private static void lock(Database database, Handle handle) {
        if (database.dialect() == Dialect.POSTGRESQL) {
            handle.execute("select pg_advisory_xact_lock(?)", LOCK);
        }
    }

    private static String script(Dialect dialect, String file) {
        try (InputStream in =
                Objects.requireNonNull(Migrations.class.getResourceAsStream(dialect.folder() + "/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
