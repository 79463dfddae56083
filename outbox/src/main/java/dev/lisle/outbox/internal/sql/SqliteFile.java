package dev.lisle.outbox.internal.sql;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTimeoutException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/**
 * A SQLite file with one connection, which its users take turns with: SQLite has one writer at a time anyway, and threads of one
 * program that queue here need not poll for the file's lock. Programs on the same machine may share the file. Every commit is on
 * disk before it returns.
 */
public final class SqliteFile implements DataSource, AutoCloseable {
    private static final int BUSY_MILLIS = 30_000;
    private static final int LONGEST_QUEUE_SECONDS = 60;

    private final String url;
    private final SQLiteConfig config = new SQLiteConfig();
    private final Semaphore turn = new Semaphore(1, true);
    private @Nullable Connection connection;
    private boolean closed;

    /** Opens nothing yet. */
    public SqliteFile(Path file) {
        url = "jdbc:sqlite:" + file.toAbsolutePath();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            if (!turn.tryAcquire(LONGEST_QUEUE_SECONDS, TimeUnit.SECONDS)) {
                throw new SQLTimeoutException("no turn with the file within " + LONGEST_QUEUE_SECONDS + " seconds");
            }
        } catch (InterruptedException e) { // turns are short, and what was seen has to be written all the same
            turn.acquireUninterruptibly();
            Thread.currentThread().interrupt();
        }
        try {
            return turnWith(open());
        } catch (SQLException | RuntimeException e) {
            turn.release();
            throw e;
        }
    }

    @Override
    public void close() {
        turn.acquireUninterruptibly();
        try {
            closed = true;
            if (connection != null) {
                connection.close();
                connection = null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the file could not be closed", e);
        } finally {
            turn.release();
        }
    }

    private Connection open() throws SQLException {
        if (closed) {
            throw new SQLException("the outbox is closed");
        }
        Connection open = connection;
        if (open == null || open.isClosed()) {
            open = config.createConnection(url);
            connection = open;
        }
        return open;
    }

    /** Closing it ends the turn and whatever transaction was left open. */
    private Connection turnWith(Connection real) {
        boolean[] over = {false};
        return (Connection) Proxy.newProxyInstance(
                SqliteFile.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "close" -> {
                            if (!over[0]) {
                                over[0] = true;
                                end(real);
                            }
                            return null;
                        }
                        case "isClosed" -> {
                            return over[0] || real.isClosed();
                        }
                        default -> {
                            if (over[0]) {
                                throw new SQLException("this connection was closed");
                            }
                            try {
                                return method.invoke(real, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }
                    }
                });
    }

    private void end(Connection real) throws SQLException {
        try {
            if (!real.isClosed() && !real.getAutoCommit()) {
                real.rollback();
                real.setAutoCommit(true);
            }
        } catch (SQLException e) {
            connection = null; // nobody knows how it is left
            real.close();
        } finally {
            turn.release();
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("a SQLite file has no users");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        // SQLite writes no log
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // there is no login
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("SQLite writes no log");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("there is no " + type + " behind it");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
