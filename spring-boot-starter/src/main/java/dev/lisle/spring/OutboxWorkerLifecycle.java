package dev.lisle.spring;

import dev.lisle.outbox.workers.OutboxWorker;
import dev.lisle.outbox.workers.WorkerHealth;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Starts a worker once the application is up, and ends it before anything that it needs is closed: what is on its way is finished,
 * as long as the worker's settings say. A worker starts once, so a restart of the context makes another. Thread-safe.
 */
public final class OutboxWorkerLifecycle implements SmartLifecycle {
    private final Supplier<OutboxWorker> makes;
    private @Nullable OutboxWorker worker;

    /** @param makes a new worker that was not started */
    public OutboxWorkerLifecycle(Supplier<OutboxWorker> makes) {
        this.makes = makes;
    }

    @Override
    public synchronized void start() {
        if (worker == null) {
            OutboxWorker made = makes.get();
            made.start();
            worker = made;
        }
    }

    @Override
    public synchronized void stop() {
        OutboxWorker running = worker;
        if (running != null) {
            running.close();
            worker = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return worker != null;
    }

    /** How the worker does, since it was started; empty if it is not running. Asks nobody. */
    public synchronized Optional<WorkerHealth> health() {
        return Optional.ofNullable(worker).map(OutboxWorker::health);
    }
}
