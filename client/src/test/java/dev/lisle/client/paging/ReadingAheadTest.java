package dev.lisle.client.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.client.errors.CallInterruptedException;
import dev.lisle.client.errors.ServerTroubleException;
import dev.lisle.client.errors.ThreadsException.Effect;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pages of four items: 0 to 3, 10 to 13, 20 to 23 … */
@Timeout(30)
class ReadingAheadTest {
    private final List<Integer> asked = new ArrayList<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Test
    void theNextPageIsFetchedOnceMoreThanHalfOfThisOneIsRead() {
        Iterator<Integer> items = pages(3, Runnable::run).stream().iterator();

        read(items, 2);
        assertThat(asked).isEmpty();
        read(items, 1);
        assertThat(asked).containsExactly(1);
        read(items, 3);
        assertThat(asked).containsExactly(1);
        read(items, 1);
        assertThat(asked).containsExactly(1, 2);
    }

    @Test
    void everyItemComesOnceAndInOrderWhoeverFetches() {
        List<Integer> all = List.of(0, 1, 2, 3, 10, 11, 12, 13, 20, 21, 22, 23);
        Executor none = task -> {
            throw new RejectedExecutionException();
        };

        assertThat(pages(3, Runnable::run).stream()).isEqualTo(all);
        assertThat(pages(3, waiting::add).stream()).isEqualTo(all);
        assertThat(pages(3, none).stream()).isEqualTo(all);
        assertThat(asked).containsExactly(1, 2, 1, 2, 1, 2);
    }

    @Test
    void aFetchThatNobodyBeganIsDoneByTheReaderAndNotAgainLater() {
        assertThat(pages(2, waiting::add).stream()).hasSize(8);
        assertThat(waiting).hasSize(1);

        waiting.forEach(Runnable::run);

        assertThat(asked).containsExactly(1);
    }

    @Test
    void theLastPageAsksForNothing() {
        assertThat(pages(1, Runnable::run).stream()).containsExactly(0, 1, 2, 3);
        assertThat(asked).isEmpty();
    }

    @Test
    void whatWentWrongWithAPageIsSaidWhenOneGetsThereAndTheNextReaderAsksAnew() {
        Iterator<Integer> items = failingAt(1, Runnable::run).stream().iterator();

        assertThat(read(items, 4)).containsExactly(0, 1, 2, 3);
        assertThat(asked).containsExactly(1);
        assertThatThrownBy(items::hasNext)
                .isInstanceOf(ServerTroubleException.class)
                .hasMessage("page 1");
        assertThatThrownBy(items::hasNext).isInstanceOf(ServerTroubleException.class);
        assertThat(asked).containsExactly(1, 1);
    }

    @Test
    void whoStopsBeforeThePageThatFailsNeverHearsOfIt() {
        assertThat(failingAt(1, Runnable::run).stream().limit(4)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void closingAStreamEndsTheFetchAndFreesItsThread() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Stream<Integer> stream = stuckAfter(page(0), begun, ended, threads).stream();
            read(stream.iterator(), 3);
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

            stream.close();

            assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            threads.shutdownNow();
        }
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anInterruptedReaderEndsTheFetchToo() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Iterator<Integer> items =
                    stuckAfter(page(0), begun, ended, threads).stream().iterator();
            read(items, 4);
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            Thread.currentThread().interrupt();

            assertThatThrownBy(items::hasNext).isInstanceOf(CallInterruptedException.class);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Integer> read(Iterator<Integer> items, int count) {
        return Stream.generate(items::next).limit(count).toList();
    }

    private Page<Integer> pages(int count, Executor ahead) {
        return page(0, count, -1, ahead);
    }

    private Page<Integer> failingAt(int failing, Executor ahead) {
        return page(0, 9, failing, ahead);
    }

    private Page<Integer> page(int number, int count, int failing, Executor ahead) {
        return new Page<>(
                page(number),
                number < count - 1 ? String.valueOf(number) : null,
                null,
                cursor -> {
                    asked.add(number + 1);
                    if (number + 1 == failing) {
                        throw new ServerTroubleException("page " + failing, Effect.NONE, null);
                    }
                    return page(number + 1, count, failing, ahead);
                },
                cursor -> {
                    throw new AssertionError("asked for " + cursor);
                },
                ahead);
    }

    /** A page whose next never comes. */
    private static Page<Integer> stuckAfter(
            List<Integer> items, CountDownLatch begun, CountDownLatch ended, Executor ahead) {
        return new Page<>(
                items,
                "A",
                null,
                cursor -> {
                    begun.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        ended.countDown();
                    }
                    throw new IllegalStateException("nobody reads this");
                },
                cursor -> {
                    throw new AssertionError("asked for " + cursor);
                },
                ahead);
    }

    private static List<Integer> page(int number) {
        return IntStream.range(10 * number, 10 * number + 4).boxed().toList();
    }
}
