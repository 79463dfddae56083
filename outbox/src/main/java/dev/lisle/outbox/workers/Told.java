package dev.lisle.outbox.workers;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what happens and tells the listener, whose own failures change nothing. */
final class Told implements Consumer<OutboxEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);

    private final Consumer<OutboxEvent> listener;
    private final AtomicLong published = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong unknown = new AtomicLong();
    private final AtomicLong postponed = new AtomicLong();
    private final AtomicLong troubles = new AtomicLong();
    private final AtomicLong missed = new AtomicLong();
    private int busy;

    Told(Consumer<OutboxEvent> listener) {
        this.listener = listener;
    }

    @Override
    @SuppressWarnings("IllegalCatch") // whatever a listener throws
    public void accept(OutboxEvent event) {
        count(event);
        try {
            listener.accept(event);
        } catch (RuntimeException e) {
            LOG.warn("A listener of the outbox failed", e);
        }
    }

    private void count(OutboxEvent event) {
        if (event instanceof OutboxEvent.Published) {
            published.incrementAndGet();
        } else if (event instanceof OutboxEvent.Failed) {
            failed.incrementAndGet();
        } else if (event instanceof OutboxEvent.Missed) {
            missed.incrementAndGet();
        } else if (event instanceof OutboxEvent.Unknown) {
            unknown.incrementAndGet();
        } else if (event instanceof OutboxEvent.Postponed) {
            postponed.incrementAndGet();
        } else if (event instanceof OutboxEvent.Trouble trouble) {
            troubles.incrementAndGet();
            LOG.warn("The account {} could not be turned to; it is tried again", event.account(), trouble.cause());
        }
    }

    synchronized void begun() {
        busy++;
    }

    synchronized void ended() {
        busy--;
        notifyAll();
    }

    /** Waits until nobody is busy, or the time is over; an interrupt ends the wait. */
    synchronized void awaitIdle(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            for (long left = longest.toNanos(); busy > 0 && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized int busy() {
        return busy;
    }

    WorkerHealth health(boolean isRunning) {
        return new WorkerHealth(
                isRunning,
                busy(),
                published.get(),
                failed.get(),
                unknown.get(),
                postponed.get(),
                troubles.get(),
                missed.get());
    }
}
