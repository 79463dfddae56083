package dev.lisle.publisher.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every ledger must do; extend it and give a fresh one. */
public abstract class LedgerContract {
    private static final Duration LEASE = Duration.ofSeconds(120);

    /** An empty ledger. */
    protected abstract Ledger ledger();

    @Test
    void linesAreReadInTheOrderInWhichTheyWereWritten() {
        Ledger ledger = begun();
        long fence = ledger.lease("c1", LEASE).orElseThrow();

        assertThat(ledger.append("c1", "{\"n\":2}")).isEqualTo(2);
        assertThat(ledger.commit("c1", fence, 2, "{\"n\":3}")).isTrue();
        assertThat(ledger.append("c1", "{\"text\":\"Ünï 𝄞 \\n\"}")).isEqualTo(4);

        assertThat(ledger.read("c1"))
                .containsExactly("{\"n\":1}", "{\"n\":2}", "{\"n\":3}", "{\"text\":\"Ünï 𝄞 \\n\"}");
    }

    @Test
    void aChainThatIsNotThereHasNoLinesAndTakesNone() {
        Ledger ledger = ledger();

        assertThat(ledger.read("c1")).isEmpty();
        assertThat(ledger.lease("c1", LEASE)).isEmpty();
        assertThatThrownBy(() -> ledger.append("c1", "{}")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSecondChainWithTheSameKeyIsRefusedUntilTheFirstIsFinished() {
        Ledger ledger = begun();

        assertThat(ledger.begin("c2", "key", "{}")).contains("c1");
        assertThat(ledger.begin("c3", "other", "{}")).isEmpty();
        ledger.finish("c1");
        assertThat(ledger.begin("c2", "key", "{}")).isEmpty();
        assertThat(ledger.unfinished()).containsExactlyInAnyOrder("c2", "c3");
    }

    @Test
    void anIdIsNeverUsedTwice() {
        Ledger ledger = begun();
        ledger.finish("c1");

        assertThatThrownBy(() -> ledger.begin("c1", "new", "{}")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFinishedChainCanBeReadAndAddedToButNotLeased() {
        Ledger ledger = begun();

        ledger.finish("c1");
        ledger.finish("c1");

        assertThat(ledger.append("c1", "{\"n\":2}")).isEqualTo(2);
        assertThat(ledger.read("c1")).containsExactly("{\"n\":1}", "{\"n\":2}");
        assertThat(ledger.lease("c1", LEASE)).isEmpty();
    }

    @Test
    void whileALeaseLastsNoOtherIsGiven() {
        Ledger ledger = begun();
        long fence = ledger.lease("c1", LEASE).orElseThrow();

        assertThat(ledger.lease("c1", LEASE)).isEmpty();
        ledger.release("c1", fence);
        assertThat(ledger.lease("c1", LEASE).orElseThrow()).isGreaterThan(fence);
    }

    @Test
    void onlyTheLastLeaseMayCommitOrBeRenewed() {
        Ledger ledger = begun();
        long old = ledger.lease("c1", LEASE).orElseThrow();
        ledger.release("c1", old);

        assertThat(ledger.commit("c1", old, 1, "{}")).isFalse();
        assertThat(ledger.renew("c1", old, LEASE)).isFalse();
        long fence = ledger.lease("c1", LEASE).orElseThrow();
        assertThat(ledger.commit("c1", old, 1, "{}")).isFalse();
        assertThat(ledger.renew("c1", fence, LEASE)).isTrue();
        assertThat(ledger.read("c1")).hasSize(1);
    }

    @Test
    void aCommitOnAnOldViewIsRefused() {
        Ledger ledger = begun();
        long fence = ledger.lease("c1", LEASE).orElseThrow();
        ledger.append("c1", "{\"n\":2}");

        assertThat(ledger.commit("c1", fence, 1, "{}")).isFalse();
        assertThat(ledger.read("c1")).hasSize(2);
    }

    @Test
    void ofManyThatBeginWithOneKeyOneDoes() throws Exception {
        Ledger ledger = ledger();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> begins = IntStream.range(0, 40)
                    .<Callable<Boolean>>mapToObj(
                            i -> () -> ledger.begin("c" + i, "key", "{}").isEmpty())
                    .toList();
            int begun = 0;
            for (var result : threads.invokeAll(begins)) {
                begun += result.get() ? 1 : 0;
            }
            assertThat(begun).isOne();
        } finally {
            threads.shutdown();
        }
    }

    private Ledger begun() {
        Ledger ledger = ledger();
        assertThat(ledger.begin("c1", "key", "{\"n\":1}")).isEmpty();
        return ledger;
    }
}
