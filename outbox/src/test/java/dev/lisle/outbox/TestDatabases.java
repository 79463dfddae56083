package dev.lisle.outbox;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL for all tests of this JVM, with a database for each; and clocks that tests move, within the databases. */
public final class TestDatabases {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    private TestDatabases() {}

    /** SQL of a clock that a test moves with {@link #advance}: real time and what was added. */
    public static String movableClock(String real) {
        return "(" + real + " + (select coalesce(max(ahead), 0) from test_clock))";
    }

    /** Gives a fresh database its movable clock. */
    public static void addClock(DataSource source) {
        execute(source, "create table if not exists test_clock (ahead bigint not null)");
    }

    /** Lets time pass for all who share the database. */
    public static void advance(DataSource source, Duration time) {
        execute(
                source,
                "insert into test_clock (ahead) select coalesce(max(ahead), 0) + " + time.toMillis()
                        + " from test_clock");
    }

    /** An empty database of its own. */
    public static PGSimpleDataSource postgres() {
        return postgres("outbox" + COUNT.incrementAndGet(), "");
    }

    /** The same, kept in a folder of the test's; {@link #drop} takes it away again. */
    static PGSimpleDataSource postgres(Path folder) {
        String name = "outbox" + COUNT.incrementAndGet();
        execute(admin(), "create tablespace " + name + " location '" + folder + "'");
        return postgres(name, " tablespace " + name);
    }

    static void drop(PGSimpleDataSource source) {
        execute(admin(), "drop database " + source.getDatabaseName() + " with (force)");
        execute(admin(), "drop tablespace " + source.getDatabaseName());
    }

    private static PGSimpleDataSource postgres(String name, String where) {
        execute(admin(), "create database " + name + where);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server().getJdbcUrl("postgres", name));
        return source;
    }

    private static DataSource admin() {
        return server().getPostgresDatabase();
    }

    private static synchronized EmbeddedPostgres server() {
        EmbeddedPostgres running = server;
        if (running == null) {
            try {
                running = EmbeddedPostgres.builder()
                        .setServerConfig("synchronous_commit", "on") // which it turns off
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server = running;
        }
        return running;
    }

    static void execute(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
