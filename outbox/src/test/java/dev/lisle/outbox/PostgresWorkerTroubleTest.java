package dev.lisle.outbox;

import dev.lisle.emulator.PublishingLimits;

class PostgresWorkerTroubleTest extends WorkerTroubleContract {
    @Override
    WorkerStage stage(PublishingLimits limits) {
        return WorkerStage.postgres(limits);
    }
}
