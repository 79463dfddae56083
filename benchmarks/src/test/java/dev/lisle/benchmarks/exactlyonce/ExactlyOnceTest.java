package dev.lisle.benchmarks.exactlyonce;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactlyOnceTest {
    /** Its id, its link and its place; an answer of Meta or a container kept with it would be more. */
    private static final double MOST_BYTES_OF_A_LIVE_PART = 800;

    @ParameterizedTest
    @CsvSource({"TEXT, 20", "REPOST, 6", "DELETION, 4", "REPAIR, 32"
    }) // and after how many steps the next one is killed
    void aProcessKilledAnywhereLeavesWorkThatBecomesWhole(CrashCase work, int stride, @TempDir Path folder)
            throws IOException, InterruptedException {
        try (CrashMatrix matrix = new CrashMatrix(folder, work)) {
            CrashMatrix.Result result = matrix.run(stride);

            System.out.println("crash-matrix " + work + " " + result);
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

    @Test
    void whatBecomesOfAChainFollowsFromItsSeedAlone() throws InterruptedException {
        List<Fate> fates = FaultStorm.run(30, 7, 0.3, 2).fates();

        assertThat(FaultStorm.run(20, 17, 0.3, 1).fates()).isEqualTo(fates.subList(10, 30));
        assertThat(fates).extracting(Fate::crashes).anyMatch(crashes -> crashes > 0);
    }

    @Test
    void aPublisherHoldsOfALivePartWhatItReportsAndNoMore(@TempDir Path folder)
            throws IOException, InterruptedException {
        List<Memory.Look> looks = Memory.run(folder, 500, 16);

        assertThat(looks).hasSize(5);
        assertThat(Memory.bytesPerPart(looks)).as(looks.toString()).isLessThan(MOST_BYTES_OF_A_LIVE_PART);
    }
}
