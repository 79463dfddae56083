package dev.lisle.mcp;

import dev.lisle.publisher.PublishedChain;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The chains that are being published. A video takes minutes and hosts wait for one: so a call waits no longer than hosts do, the
 * work goes on, and the next call of the same key waits for the same work. Thread-safe.
 */
final class Workbench implements AutoCloseable {
    private static final long SECONDS_TO_STOP = 5;

    private final ExecutorService workers = Executors.newCachedThreadPool(Workbench::worker);
    private final ConcurrentMap<String, Job> jobs = new ConcurrentHashMap<>();
    private final Duration patience;

    Workbench(Duration patience) {
        this.patience = patience;
    }

    /** @param what is to be done under a key; null for whatever is */
    private record Job(@Nullable Object what, FutureTask<PublishedChain> task) {}

    /**
     * Does some work on a chain, or waits for what is under way under its key.
     *
     * @param what is done; whoever asks for something else under the same key is refused
     * @return empty if it goes on
     */
    Optional<PublishedChain> work(String key, @Nullable Object what, Callable<PublishedChain> work)
            throws InterruptedException {
        Job mine = new Job(what, new FutureTask<>(work));
        Job other = jobs.putIfAbsent(key, mine);
        if (other == null) {
            workers.execute(mine.task);
        } else if (what != null && other.what != null && !what.equals(other.what)) {
            throw new RefusedException("Another draft is being published under the key \"" + key
                    + "\". One key is one publication: give this one a key of its own.");
        }
        return awaited(key, other == null ? mine : other);
    }

    /** Whether something is being done under a key, or was done to its end and nobody was told. */
    boolean has(String key) {
        return jobs.containsKey(key);
    }

    /** Whether something is being done under a key. */
    boolean isWorking(String key) {
        Job job = jobs.get(key);
        return job != null && !job.task.isDone();
    }

    private Optional<PublishedChain> awaited(String key, Job job) throws InterruptedException {
        try {
            PublishedChain published = job.task.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            jobs.remove(key, job);
            return Optional.of(published);
        } catch (TimeoutException e) {
            return Optional.empty(); // and stays, so that whoever asks next is told of its end, even of a failure
        } catch (ExecutionException e) {
            jobs.remove(key, job);
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new InterruptedException("it was stopped"); // the only checked one of a publisher
        }
    }

    /** Stops what is under way; the ledger knows how far it is. */
    @Override
    public void close() {
        workers.shutdownNow();
        try {
            workers.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "lisle-mcp");
        thread.setDaemon(true);
        return thread;
    }
}
