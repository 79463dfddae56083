package dev.lisle.benchmarks.exactlyonce;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExactlyOnceTest {
    private static final int EVERY_SO_MANY_STEPS = 9;

    @Test
    void aProcessKilledAnywhereLeavesAChainThatBecomesWhole(@TempDir Path folder)
            throws IOException, InterruptedException {
        try (CrashMatrix matrix = new CrashMatrix(folder, "text")) {
            CrashMatrix.Result result = matrix.run(EVERY_SO_MANY_STEPS);

            System.out.println("crash-matrix " + result);
            assertThat(result.duplicates()).isZero();
            assertThat(result.unreported()).isZero();
            assertThat(result.whole()).isEqualTo(result.places()).isGreaterThan(1);
        }
    }

    @Test
    void aStormOfFaultsMakesNoDuplicateAndHidesNoPost() throws InterruptedException {
        Tally tally = FaultStorm.run(60, 7, 0.3, 2);

        System.out.println("fault-storm " + tally);
        assertThat(tally.isClean()).as(tally.toString()).isTrue();
        for (Work work : Work.values()) {
            assertThat(tally.of(work).done().get()).as(work.name()).isPositive();
        }
    }
}
