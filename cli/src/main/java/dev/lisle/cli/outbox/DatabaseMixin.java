package dev.lisle.cli.outbox;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.outbox.Outbox;
import dev.lisle.outbox.OutboxDatabase;
import dev.lisle.outbox.media.MediaStore;
import dev.lisle.outbox.vault.Vault;
import dev.lisle.outbox.vault.VaultKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which outbox. */
public final class DatabaseMixin {
    private static final String VARIABLE = "LISLE_OUTBOX";
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final Logger DRIVER_LOG = Logger.getLogger("org.postgresql");
    private static final long MOST_MILLIS_TO_CONNECT = 10_000;

    @Option(
            names = "--database",
            paramLabel = "PATH|URL",
            description = "Where the outbox is: a file, or jdbc:postgresql://… for several machines. Else the variable "
                    + VARIABLE + ", else a file in your home.")
    private @Nullable String place;

    @Option(
            names = "--media-folder",
            paramLabel = "PATH",
            description = "Where the files of waiting posts are kept; all machines must see it. Default: beside the"
                    + " database.")
    private @Nullable Path mediaFolder;

    /** For picocli. */
    public DatabaseMixin() {}

    /** For a command with words of its own for the place; null for the usual one. */
    public static DatabaseMixin at(@Nullable String place) {
        DatabaseMixin there = new DatabaseMixin();
        there.place = place;
        return there;
    }

    /** The outbox of a command, which it closes at its end. */
    public record Opened(
            Outbox outbox,
            OutboxDatabase database,
            @Nullable HikariDataSource pool) implements AutoCloseable {
        @Override
        public void close() {
            try {
                database.close();
            } finally {
                if (pool != null) {
                    pool.close();
                }
            }
        }
    }

    /** Opens it, and makes it if it is a file that is not there. Sends nothing. */
    public Opened open(SessionMixin session) {
        return open(session, 1);
    }

    /** The same for a worker that publishes for so many accounts at once. */
    Opened open(SessionMixin session, int atOnce) {
        String where = place(session);
        return where.startsWith(POSTGRESQL) ? openServer(where, atOnce) : openFile(file(where));
    }

    /** The tokens beside it. The key comes from the environment, else from a file of its owner's in the home. */
    Vault vault(Opened opened, SessionMixin session) {
        boolean isSet = session.surroundings().variable(VaultKeys.VARIABLE) != null;
        return opened.database()
                .vault(
                        isSet
                                ? VaultKeys.fromEnvironment(
                                        session.surroundings().environment())
                                : VaultKeys.fromFile(keyFile(session)));
    }

    private static Path keyFile(SessionMixin session) {
        return session.surroundings().folders().config().resolve("outbox.key");
    }

    private Opened openFile(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of \"" + file + "\" cannot be made.", e);
        }
        try {
            OutboxDatabase database = OutboxDatabase.sqlite(file);
            return new Opened(outbox(database), database, null);
        } catch (IllegalStateException e) { // made by a newer release
            throw new WrongInputException(String.valueOf(e.getMessage()));
        }
    }

    private Opened openServer(String url, int atOnce) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(atOnce + 2);
        config.setMinimumIdle(1);
        config.setPoolName("lisle-outbox");
        config.setInitializationFailTimeout(-1); // opening says it better
        config.setConnectionTimeout(MOST_MILLIS_TO_CONNECT);
        HikariDataSource pool = pool(config);
        try {
            OutboxDatabase database = OutboxDatabase.postgresql(pool);
            return new Opened(outbox(database), database, pool);
        } catch (IllegalStateException e) { // made by a newer release, or it could lose what it has said is written
            pool.close();
            throw new WrongInputException(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /** The driver's words for an address that it does not understand may repeat a password in it, and so may its log. */
    private static HikariDataSource pool(HikariConfig config) {
        DRIVER_LOG.setLevel(Level.OFF);
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw none(config.getJdbcUrl());
        }
    }

    private Outbox outbox(OutboxDatabase database) {
        return mediaFolder == null ? Outbox.of(database) : Outbox.of(database, MediaStore.in(mediaFolder));
    }

    private String place(SessionMixin session) {
        if (place != null) {
            return place;
        }
        String variable = session.surroundings().variable(VARIABLE);
        return variable == null ? usualFile(session).toString() : variable;
    }

    /** A file for each server, since an emulator's accounts may be another's. */
    private static Path usualFile(SessionMixin session) {
        URI local = session.emulatorAddress();
        String server = local == null ? "" : "-" + local.getHost() + "-" + local.getPort();
        return session.surroundings()
                .folders()
                .data()
                .resolve(("outbox" + server).replaceAll("[^A-Za-z0-9.-]", "_") + ".db");
    }

    private static Path file(String where) {
        try {
            Path file = Path.of(where);
            if (where.isBlank() || where.startsWith("jdbc:") || where.contains("://") || Files.isDirectory(file)) {
                throw none(where);
            }
            return file;
        } catch (InvalidPathException e) {
            throw none(where);
        }
    }

    private static WrongInputException none(String where) {
        String shown = where.replaceFirst("://.*", "://…"); // behind it a password may stand, wherever it was put
        return new WrongInputException("\"" + shown + "\" is no place of an outbox. Give the path of a file, or"
                + " jdbc:postgresql://HOST/DATABASE.");
    }
}
