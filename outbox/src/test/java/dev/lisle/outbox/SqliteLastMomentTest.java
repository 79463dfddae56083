package dev.lisle.outbox;

import dev.lisle.emulator.PublishingLimits;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;

class SqliteLastMomentTest extends LastMomentContract {
    @TempDir
    Path folder;

    @Override
    WorkerStage stage(PublishingLimits limits) {
        return WorkerStage.sqlite(folder.resolve(UUID.randomUUID() + ".db"), limits);
    }
}
