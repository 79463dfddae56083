package dev.lisle.benchmarks.exactlyonce;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Threads of which one runs at a time: where it sends something or waits, the next one is drawn. So what happens side by side
 * happens in an order that follows from the seed, another one for each. The thread that makes it has the first turn.
 */
final class Turns extends AbstractExecutorService {
    private final Clock clock;
    private final SplittableRandom random;
    private final List<Semaphore> others = new ArrayList<>();
    private Semaphore mine = new Semaphore(0);

    Turns(Clock clock, SplittableRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /** Another thread may go first. */
    void next() {
        Semaphore me = mine;
        others.add(me);
        goOn();
        me.acquireUninterruptibly();
    }

    /** Returns once this is the only thread. */
    void awaitOthers() {
        while (!others.isEmpty()) {
            next();
        }
    }

    @Override
    public void execute(Runnable task) {
        Semaphore turn = new Semaphore(0);
        Thread thread = new Thread(() -> {
            turn.acquireUninterruptibly();
            task.run();
            goOn();
        });
        thread.setDaemon(true);
        thread.start();
        others.add(turn);
    }

    @Override
    protected <T> RunnableFuture<T> newTaskFor(Callable<T> task) {
        return new Task<>(task);
    }

    private void goOn() {
        mine = others.remove(random.nextInt(others.size()));
        mine.release();
    }

    /** Whoever waits for it lets the others go on. */
    private final class Task<T> extends FutureTask<T> {
        Task(Callable<T> task) {
            super(task);
        }

        @Override
        public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
            Instant end = clock.instant().plus(timeout, unit.toChronoUnit());
            while (!isDone()) {
                if (!clock.instant().isBefore(end)) {
                    throw new TimeoutException("by the emulator's clock");
                }
                next();
            }
            return super.get();
        }
    }

    /** The threads end with their tasks; there is nothing to shut down. */
    @Override
    public void shutdown() {
        throw new UnsupportedOperationException("an executor stays the caller's");
    }

    @Override
    public List<Runnable> shutdownNow() {
        throw new UnsupportedOperationException("an executor stays the caller's");
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return false;
    }
}
