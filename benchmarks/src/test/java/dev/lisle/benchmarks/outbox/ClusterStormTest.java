package dev.lisle.benchmarks.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterStormTest {
    @Test
    void workersThatAreKilledAndFrozenMakeNoDuplicateAndHideNoPost(@TempDir Path folder)
            throws IOException, InterruptedException {
        ClusterStorm.Terms terms = new ClusterStorm.Terms(60, 12, 4, 10, 20, 3, 240, 7);

        ClusterStorm.Result result = new ClusterStorm(terms, folder).run(System.out);

        System.out.println("cluster-storm " + result);
        assertThat(result.duplicates()).isZero();
        assertThat(result.unreported()).isZero();
        assertThat(result.wrongIds()).isZero();
        assertThat(result.unfinished()).isZero();
        assertThat(result.kills()).isPositive();
        assertThat(result.published()).isGreaterThan(terms.chains() / 2);
    }
}
