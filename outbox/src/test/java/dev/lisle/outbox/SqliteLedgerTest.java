package dev.lisle.outbox;

import dev.lisle.outbox.internal.sql.Dialect;
import dev.lisle.outbox.internal.sql.SqliteFile;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteLedgerTest extends SqlLedgerContract {
    @TempDir
    Path folder;

    @Override
    OutboxDatabase open() {
        Path file = folder.resolve("outbox.db");
        try (SqliteFile source = new SqliteFile(file)) {
            TestDatabases.addClock(source);
        }
        return OutboxDatabase.sqlite(file, TestDatabases.movableClock(Dialect.SQLITE.now()));
    }
}
