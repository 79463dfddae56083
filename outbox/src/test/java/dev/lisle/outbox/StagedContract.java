package dev.lisle.outbox;

import dev.lisle.emulator.PublishingLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Workers on a stage, in every database: over sockets to the emulator; only the clocks are ours. */
abstract class StagedContract {
    WorkerStage stage;
    Outbox outbox;

    abstract WorkerStage stage(PublishingLimits limits);

    @BeforeEach
    void begin() {
        begin(PublishingLimits.DOCUMENTED);
    }

    void begin(PublishingLimits limits) {
        stage = stage(limits);
        outbox = stage.outbox();
    }

    @AfterEach
    void end() {
        stage.close();
    }
}
