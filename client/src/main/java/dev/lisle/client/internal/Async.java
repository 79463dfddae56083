package dev.lisle.client.internal;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/** Runs blocking work elsewhere. Holds no thread between two pieces of work, so there is nothing to close. Thread-safe. */
public final class Async {
    /** A new thread for each piece of work, virtual where the JVM has them. */
    public static final Executor EACH_ITS_OWN = NewThreads.EACH;

    private final Executor executor;

    public Async(Executor executor) {
        this.executor = executor;
    }

    /** The outcome of {@code work}; cancelling it interrupts the thread that does it. */
    public <T> CompletableFuture<T> run(Callable<T> work) {
        Running<T> running = new Running<>(work);
        executor.execute(running.task);
        return running;
    }

    private static final class Running<T> extends CompletableFuture<T> {
        private final FutureTask<T> task;

        Running(Callable<T> work) {
            task = new FutureTask<>(work) {
                @Override
                protected void done() {
                    if (!isCancelled()) {
                        finish();
                    }
                }
            };
        }

        private void finish() {
            try {
                complete(task.get());
            } catch (ExecutionException e) {
                Throwable cause = e.getCause();
                completeExceptionally(cause == null ? e : cause);
            } catch (InterruptedException e) { // the task is done, so nothing was waited for
                Thread.currentThread().interrupt();
                completeExceptionally(e);
            }
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            if (cancelled) {
                task.cancel(true);
            }
            return cancelled;
        }
    }
}
