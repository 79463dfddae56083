package dev.lisle.publisher.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What every ledger must do; extend it, give a fresh one, and say how its time passes and how it is put on hold. In the test
 * jar of this module, for those who write a ledger.
 */
public abstract class LedgerContract {
    private static final Duration LEASE = Duration.ofSeconds(120);
    private static final int SMALL_CROWD = 8;

    private final List<Ledger> open = new ArrayList<>();

    /** An empty ledger; asked for once a test. */
    protected abstract Ledger ledger();

    /**
     * The same ledger as another program sees it, through an object of its own; {@code ledger} itself if it cannot be shared.
     */
    protected abstract Ledger another(Ledger ledger);

    /** Moves the clock by which leases are judged; false if a lease lasts as long as its holder lives. */
    protected abstract boolean pass(Duration time);

    /** Puts the ledger on hold as its restoring from a copy does, or ends the hold; false if it can be neither copied nor held. */
    protected abstract boolean hold(Ledger ledger, boolean onHold);

    @AfterEach
    void closeAll() {
        open.forEach(Ledger::close);
    }

    @Test
    void linesAreReadInTheOrderInWhichTheyWereWritten() {
        Ledger ledger = begun();
        long fence = ledger.lease("c1", LEASE).orElseThrow();

        assertThat(ledger.append("c1", List.of("{\"n\":2}"))).isEqualTo(2);
        assertThat(ledger.commit("c1", fence, 2, List.of("{\"n\":3}", "{\"n\":4}")))
                .isTrue();
        assertThat(ledger.append("c1", List.of("{\"text\":\"Ünï 𝄞 \\n\"}", "{\"n\":6}")))
                .isEqualTo(6);

        assertThat(ledger.read("c1"))
                .containsExactly(
                        "{\"n\":1}", "{\"n\":2}", "{\"n\":3}", "{\"n\":4}", "{\"text\":\"Ünï 𝄞 \\n\"}", "{\"n\":6}");
    }

    @Test
    void aChainThatIsNotThereHasNoLinesAndTakesNone() {
        Ledger ledger = fresh();

        assertThat(ledger.read("c1")).isEmpty();
        assertThat(ledger.lease("c1", LEASE)).isEmpty();
        assertThatThrownBy(() -> ledger.append("c1", List.of("{}"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSecondChainWithTheSameKeyIsRefusedUntilTheFirstIsFinished() {
        Ledger ledger = begun();

        assertThat(ledger.begin("c2", "key", "{}")).contains("c1");
        assertThat(ledger.begin("c3", "other", "{}")).isEmpty();
        finish(ledger);
        assertThat(ledger.begin("c2", "key", "{}")).isEmpty();
        assertThat(ledger.unfinished()).containsExactlyInAnyOrder("c2", "c3");
    }

    @Test
    void anIdIsNeverUsedTwice() {
        Ledger ledger = begun();
        finish(ledger);

        assertThatThrownBy(() -> ledger.begin("c1", "new", "{}")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFinishedChainCanBeReadAndAddedToButNotLeased() {
        Ledger ledger = begun();

        finish(ledger);

        assertThat(ledger.append("c1", List.of("{\"n\":2}"))).isEqualTo(2);
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

        assertThat(ledger.commit("c1", old, 1, List.of("{}"))).isFalse();
        assertThat(ledger.renew("c1", old, LEASE)).isFalse();
        assertThat(ledger.finish("c1", old)).isFalse();
        long fence = ledger.lease("c1", LEASE).orElseThrow();
        assertThat(ledger.commit("c1", old, 1, List.of("{}"))).isFalse();
        assertThat(ledger.finish("c1", old)).isFalse();
        assertThat(ledger.renew("c1", fence, LEASE)).isTrue();
        assertThat(ledger.read("c1")).hasSize(1);
    }

    @Test
    void aCommitOnAnOldViewIsRefused() {
        Ledger ledger = begun();
        long fence = ledger.lease("c1", LEASE).orElseThrow();
        ledger.append("c1", List.of("{\"n\":2}"));

        assertThat(ledger.commit("c1", fence, 1, List.of("{}"))).isFalse();
        assertThat(ledger.read("c1")).hasSize(2);
    }

    @Test
    void whatIsFinishedHasNoLeaseAnyMore() {
        Ledger ledger = begun();
        long fence = ledger.lease("c1", LEASE).orElseThrow();

        assertThat(ledger.finish("c1", fence)).isTrue();

        assertThat(ledger.finish("c1", fence)).isFalse();
        assertThat(ledger.renew("c1", fence, LEASE)).isFalse();
        assertThat(ledger.commit("c1", fence, 1, List.of("{}"))).isFalse();
        ledger.release("c1", fence);
        assertThat(ledger.unfinished()).isEmpty();
    }

    @Test
    void anotherProgramSeesTheLeaseTheKeyAndEveryLine() {
        Ledger mine = begun();
        Ledger theirs = other(mine);
        long fence = mine.lease("c1", LEASE).orElseThrow();

        assertThat(theirs.lease("c1", LEASE)).isEmpty();
        assertThat(theirs.begin("c2", "key", "{}")).contains("c1");
        assertThat(theirs.unfinished()).containsExactly("c1");
        assertThat(mine.commit("c1", fence, 1, List.of("{\"n\":2}"))).isTrue();
        assertThat(theirs.read("c1")).containsExactly("{\"n\":1}", "{\"n\":2}");
        assertThat(mine.finish("c1", fence)).isTrue();
        assertThat(theirs.lease("c1", LEASE)).isEmpty();
        assertThat(theirs.begin("c2", "key", "{}")).isEmpty();
    }

    @Test
    void aFactIsTakenFromWhoHasNoLeaseWhileSomebodyElseHas() {
        Ledger mine = begun();
        Ledger theirs = other(mine);
        long fence = mine.lease("c1", LEASE).orElseThrow();

        assertThat(theirs.append("c1", List.of("{\"n\":2}"))).isEqualTo(2);

        assertThat(mine.commit("c1", fence, 1, List.of("{}"))).isFalse();
        assertThat(mine.append("c1", List.of("{\"n\":3}"))).isEqualTo(3);
        assertThat(mine.commit("c1", fence, 3, List.of("{\"n\":4}"))).isTrue();
        assertThat(theirs.append("c1", List.of("{\"n\":5}"))).isEqualTo(5);
        assertThat(mine.read("c1")).containsExactly("{\"n\":1}", "{\"n\":2}", "{\"n\":3}", "{\"n\":4}", "{\"n\":5}");
    }

    @Test
    void aLeaseThatIsNotRenewedInTimeIsLost() {
        Ledger mine = begun();
        Ledger theirs = other(mine);
        long first = mine.lease("c1", LEASE).orElseThrow();
        assumeTrue(pass(LEASE.minusSeconds(1)), "its leases end with their holder");

        assertThat(theirs.lease("c1", LEASE)).isEmpty();
        assertThat(mine.renew("c1", first, LEASE)).isTrue();
        pass(LEASE.minusSeconds(1));
        assertThat(theirs.lease("c1", LEASE)).isEmpty();
        pass(Duration.ofSeconds(1));

        assertThat(mine.commit("c1", first, 1, List.of("{}"))).isFalse();
        assertThat(mine.renew("c1", first, LEASE)).isFalse();
        assertThat(mine.finish("c1", first)).isFalse();
        long second = theirs.lease("c1", LEASE).orElseThrow();
        assertThat(second).isGreaterThan(first);
        mine.release("c1", first);
        assertThat(theirs.commit("c1", second, 1, List.of("{\"n\":2}"))).isTrue();
    }

    @Test
    void closingEndsTheLeasesOfThatProgramAlone() {
        Ledger mine = begun();
        Ledger theirs = other(mine);
        assumeTrue(mine != theirs, "cannot be shared");
        mine.begin("c2", "other", "{}");
        mine.lease("c1", LEASE).orElseThrow();
        long kept = theirs.lease("c2", LEASE).orElseThrow();

        mine.close();

        assertThat(theirs.lease("c1", LEASE)).isPresent();
        assertThat(theirs.renew("c2", kept, LEASE)).isTrue();
    }

    @Test
    void onHoldItGivesNoLeaseAndRenewsNoneButStillTakesFacts() {
        Ledger ledger = begun();
        long fence = ledger.lease("c1", LEASE).orElseThrow();
        assumeTrue(hold(ledger, true), "ends with the program");

        assertThatThrownBy(() -> ledger.renew("c1", fence, LEASE))
                .isInstanceOfSatisfying(
                        LedgerException.class, e -> assertThat(e.isOnHold()).isTrue());
        ledger.release("c1", fence);
        assertThatThrownBy(() -> ledger.lease("c1", LEASE))
                .isInstanceOfSatisfying(
                        LedgerException.class, e -> assertThat(e.isOnHold()).isTrue());
        assertThat(ledger.append("c1", List.of("{\"n\":2}"))).isEqualTo(2);

        hold(ledger, false);
        assertThat(ledger.lease("c1", LEASE)).isPresent();
    }

    @Test
    void anInterruptKeepsNoLineFromBeingWritten() {
        Ledger ledger = begun();
        long fence = ledger.lease("c1", LEASE).orElseThrow();

        Thread.currentThread().interrupt();
        int lines = ledger.append("c1", List.of("{\"n\":2}"));
        boolean committed = ledger.commit("c1", fence, 2, List.of("{\"n\":3}"));
        boolean finished = ledger.finish("c1", fence);
        boolean stillInterrupted = Thread.interrupted();

        assertThat(lines).isEqualTo(2);
        assertThat(committed).isTrue();
        assertThat(finished).isTrue();
        assertThat(stillInterrupted).isTrue();
        assertThat(ledger.read("c1")).hasSize(3);
    }

    @Test
    void ofManyThatCommitOnOneViewOneDoes() throws Exception {
        Ledger ledger = begun();
        long fence = ledger.lease("c1", LEASE).orElseThrow();

        assertThat(trueOf(40, i -> ledger.commit("c1", fence, 1, List.of("{\"n\":" + i + "}"))))
                .isOne();
        assertThat(ledger.read("c1")).hasSize(2);
    }

    @Test
    void ofManyThatWantAChainOneGetsIt() throws Exception {
        Ledger mine = begun();
        Ledger theirs = other(mine);

        assertThat(trueOf(
                        40, i -> (i % 2 == 0 ? mine : theirs).lease("c1", LEASE).isPresent()))
                .isOne();
    }

    @Test
    void noLineIsLostWhenManyWriteAtOnce() throws Exception {
        Ledger mine = begun();
        Ledger theirs = other(mine);

        trueOf(40, i -> (i % 2 == 0 ? mine : theirs).append("c1", List.of("{\"n\":" + i + "}")) > 1);

        assertThat(mine.read("c1"))
                .hasSize(41)
                .containsAll(IntStream.range(0, 40)
                        .mapToObj(i -> "{\"n\":" + i + "}")
                        .toList());
    }

    @Test
    void ofManyThatBeginWithOneKeyOneDoes() throws Exception {
        Ledger mine = fresh();
        Ledger theirs = other(mine);

        assertThat(trueOf(
                        40,
                        i -> (i % 2 == 0 ? mine : theirs)
                                .begin("c" + i, "key", "{}")
                                .isEmpty()))
                .isOne();
    }

    private static int trueOf(int times, IntPredicate action) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(SMALL_CROWD);
        try {
            List<Callable<Boolean>> actions = IntStream.range(0, times)
                    .<Callable<Boolean>>mapToObj(i -> () -> action.test(i))
                    .toList();
            int count = 0;
            for (var result : threads.invokeAll(actions)) {
                count += result.get() ? 1 : 0;
            }
            return count;
        } finally {
            threads.shutdown();
        }
    }

    private static void finish(Ledger ledger) {
        assertThat(ledger.finish("c1", ledger.lease("c1", LEASE).orElseThrow())).isTrue();
    }

    private Ledger begun() {
        Ledger ledger = fresh();
        assertThat(ledger.begin("c1", "key", "{\"n\":1}")).isEmpty();
        return ledger;
    }

    private Ledger fresh() {
        Ledger ledger = ledger();
        open.add(ledger);
        return ledger;
    }

    private Ledger other(Ledger ledger) {
        Ledger other = another(ledger);
        open.add(other);
        return other;
    }
}
