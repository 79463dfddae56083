package dev.lisle.outbox.vault;

import dev.lisle.outbox.OutboxDatabase;
import dev.lisle.outbox.TestDatabases;
import dev.lisle.outbox.internal.sql.Dialect;
import java.time.Duration;
import javax.sql.DataSource;

class PostgresVaultTest extends VaultContract {
    private final DataSource source = TestDatabases.postgres();

    @Override
    OutboxDatabase open() {
        TestDatabases.addClock(source);
        return OutboxDatabase.postgresql(source, TestDatabases.movableClock(Dialect.POSTGRESQL.now()));
    }

    @Override
    void advance(Duration time) {
        TestDatabases.advance(source, time);
    }
}
