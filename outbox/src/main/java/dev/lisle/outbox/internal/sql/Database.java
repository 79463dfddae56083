package dev.lisle.outbox.internal.sql;

import dev.lisle.outbox.errors.OutboxUnavailableException;
import dev.lisle.outbox.errors.OutboxUnavailableException.Written;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Runs SQL. In it {@code <now>} is the database's clock, in milliseconds since 1970. Thread-safe. */
public final class Database {
    private final DataSource source;
    private final Dialect dialect;
    private final Jdbi jdbi;

    /** {@code now} is SQL. */
    public Database(DataSource source, Dialect dialect, String now) {
        this.source = source;
        this.dialect = dialect;
        jdbi = Jdbi.create(source).define("now", now);
    }

    /** Whose connections it uses. */
    public DataSource source() {
        return source;
    }

    /** Which database it is. */
    public Dialect dialect() {
        return dialect;
    }

    /** The moment it is by the database's clock, in milliseconds since 1970. */
    public long now() {
        return read(Database::now);
    }

    static long now(Handle handle) {
        return handle.createQuery("select <now>").mapTo(Long.class).one();
    }

    /**
     * One transaction: all of it is kept, durably, or nothing.
     *
     * @throws OutboxUnavailableException if the database fails
     */
    public <T> T write(HandleCallback<T, RuntimeException> work) {
        boolean[] done = {false};
        boolean interrupted = Thread.interrupted(); // what was seen has to be written all the same
        try {
            return jdbi.inTransaction(handle -> {
                T result = work.withHandle(handle);
                done[0] = true; // only the commit is left
                return result;
            });
        } catch (JdbiException e) {
            throw Trouble.of(e, done[0] ? Written.UNKNOWN : Written.NO);
        } finally {
            restore(interrupted);
        }
    }

    /**
     * One statement that writes, a transaction of its own.
     *
     * @throws OutboxUnavailableException if the database fails
     */
    public <T> T statement(HandleCallback<T, RuntimeException> work) {
        return run(work, Written.UNKNOWN);
    }

    /**
     * Reads only.
     *
     * @throws OutboxUnavailableException if the database fails
     */
    public <T> T read(HandleCallback<T, RuntimeException> work) {
        return run(work, Written.NO);
    }

    private <T> T run(HandleCallback<T, RuntimeException> work, Written written) {
        boolean interrupted = Thread.interrupted();
        try {
            return jdbi.withHandle(work);
        } catch (JdbiException e) {
            throw Trouble.of(e, written);
        } finally {
            restore(interrupted);
        }
    }

    private static void restore(boolean interrupted) {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
