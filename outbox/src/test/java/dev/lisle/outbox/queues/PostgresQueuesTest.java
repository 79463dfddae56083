package dev.lisle.outbox.queues;

import dev.lisle.outbox.OutboxDatabase;
import dev.lisle.outbox.TestDatabases;

class PostgresQueuesTest extends QueuesContract {
    @Override
    OutboxDatabase openDatabase() {
        return OutboxDatabase.postgresql(TestDatabases.postgres());
    }
}
