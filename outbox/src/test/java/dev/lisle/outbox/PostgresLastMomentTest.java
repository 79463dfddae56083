package dev.lisle.outbox;

import dev.lisle.emulator.PublishingLimits;

class PostgresLastMomentTest extends LastMomentContract {
    @Override
    WorkerStage stage(PublishingLimits limits) {
        return WorkerStage.postgres(limits);
    }
}
