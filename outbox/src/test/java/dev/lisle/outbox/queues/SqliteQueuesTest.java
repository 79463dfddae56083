package dev.lisle.outbox.queues;

import dev.lisle.outbox.OutboxDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteQueuesTest extends QueuesContract {
    @TempDir
    private Path folder;

    @Override
    OutboxDatabase openDatabase() {
        return OutboxDatabase.sqlite(folder.resolve("outbox.db"));
    }
}
