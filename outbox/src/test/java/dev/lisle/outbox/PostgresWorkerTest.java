package dev.lisle.outbox;

import dev.lisle.emulator.PublishingLimits;

class PostgresWorkerTest extends WorkerContract {
    @Override
    WorkerStage stage(PublishingLimits limits) {
        return WorkerStage.postgres(limits);
    }
}
