package dev.lisle.outbox.internal.sql;

import dev.lisle.outbox.errors.OutboxUnavailableException;
import dev.lisle.outbox.errors.OutboxUnavailableException.Written;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What a failing database means to the one who asked. */
final class Trouble {
    private static final String DISK_FULL = "53100";
    private static final String NOTHING = " Nothing was kept.";
    private static final String PERHAPS = " Whether it was kept is not known: look, or submit again with the same key.";

    private Trouble() {}

    static OutboxUnavailableException of(Exception cause, Written written) {
        SQLException said = sql(cause);
        boolean full = said != null && isFull(said);
        Written effect = full ? Written.NO : written;
        return new OutboxUnavailableException(
                (full
                                ? "The disk of the outbox's database is full."
                                : "The outbox's database cannot be used: " + reason(cause, said) + ".")
                        + (effect == Written.NO ? NOTHING : PERHAPS)
                        + (full ? " Free some space, then ask again." : " Mend it, then ask again."),
                effect,
                cause);
    }

    private static boolean isFull(SQLException said) {
        return said instanceof SQLiteException lite
                ? lite.getResultCode() == SQLiteErrorCode.SQLITE_FULL
                : DISK_FULL.equals(said.getSQLState());
    }

    private static @Nullable SQLException sql(Throwable cause) {
        for (Throwable one = cause; one != null; one = one.getCause()) {
            if (one instanceof SQLException found) {
                return found;
            }
        }
        return null;
    }

    private static String reason(Exception cause, @Nullable SQLException said) {
        String message = String.valueOf(said == null ? cause.getMessage() : said.getMessage());
        String line = message.lines().findFirst().orElse("no reason was given").strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
