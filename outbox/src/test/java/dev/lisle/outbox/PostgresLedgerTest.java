package dev.lisle.outbox;

import dev.lisle.outbox.internal.sql.Dialect;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

class PostgresLedgerTest extends SqlLedgerContract {
    private @Nullable DataSource source;

    @Override
    OutboxDatabase open() {
        DataSource mine = source;
        if (mine == null) {
            mine = TestDatabases.postgres();
            TestDatabases.addClock(mine);
            source = mine;
        }
        return OutboxDatabase.postgresql(mine, TestDatabases.movableClock(Dialect.POSTGRESQL.now()));
    }
}
