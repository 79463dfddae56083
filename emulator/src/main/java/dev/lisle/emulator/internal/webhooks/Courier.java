package dev.lisle.emulator.internal.webhooks;

import dev.lisle.emulator.WebhookDelivery;
import dev.lisle.emulator.WebhookDelivery.Attempt;
import dev.lisle.emulator.internal.webhooks.Callback.Said;
import dev.lisle.emulator.internal.webhooks.Delivery.Message;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Delivers messages one after the other, in a thread of its own that begins with the first, and again until they are
 * taken or given up. It goes by the emulator's time. May be shared between threads.
 */
final class Courier implements AutoCloseable {
    private static final int KEPT = 1_000;
    private static final Duration LONGEST_NAP = Duration.ofMinutes(1);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(10);

    private final InstantSource clock;
    private final Callback callback;
    private final Consumer<WebhookDelivery> news;
    private final Deque<Delivery> deliveries = new ArrayDeque<>();
    private long last;
    private boolean busy;
    private boolean closed;
    private @Nullable Thread worker;

    /** Tells {@code news} of every change. */
    Courier(InstantSource clock, Callback callback, Consumer<WebhookDelivery> news) {
        this.clock = clock;
        this.callback = callback;
        this.news = news;
    }

    /** Delivers it as soon as may be; never waits. */
    void send(Message message) {
        Delivery delivery;
        synchronized (this) {
            if (closed) {
                return;
            }
            delivery = new Delivery(++last, message, clock.instant());
            deliveries.addLast(delivery);
            if (deliveries.size() > KEPT) {
                deliveries.removeFirst();
            }
            if (worker == null) {
                worker = new Thread(this::work, "lisle-emulator-webhooks");
                worker.setDaemon(true);
                worker.start();
            }
            notifyAll();
        }
        news.accept(delivery.snapshot());
    }

    /** What is on its way is not tried again; what was delivered is forgotten too. */
    synchronized void forget() {
        deliveries.clear();
        notifyAll();
    }

    /** Looks again what is due, since the clock was moved. */
    synchronized void wake() {
        notifyAll();
    }

    /** All that are kept, oldest first. */
    synchronized List<WebhookDelivery> all() {
        return deliveries.stream().map(Delivery::snapshot).toList();
    }

    /** Waits in real time until nothing is due; false if that took too long. */
    synchronized boolean awaitQuiet(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (busy || due() != null) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0 || closed) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    private void work() {
        try {
            for (Delivery next = next(); next != null; next = next()) {
                next.tried(attempt(next.message()));
                news.accept(next.snapshot());
                synchronized (this) {
                    busy = false;
                    notifyAll();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the emulator is being closed
        }
    }

    private synchronized @Nullable Delivery next() throws InterruptedException {
        while (!closed) {
            Delivery due = due();
            if (due != null) {
                busy = true;
                return due;
            }
            wait(nap().toMillis() + 1);
        }
        return null;
    }

    private @Nullable Delivery due() {
        Instant now = clock.instant();
        for (Delivery delivery : deliveries) {
            Instant at = delivery.nextAt();
            if (at != null && !at.isAfter(now)) {
                return delivery;
            }
        }
        return null;
    }

    private Duration nap() {
        Instant now = clock.instant();
        return deliveries.stream()
                .map(Delivery::nextAt)
                .filter(Objects::nonNull)
                .map(at -> Duration.between(now, at))
                .min(Comparator.naturalOrder())
                .filter(until -> until.compareTo(LONGEST_NAP) < 0)
                .orElse(LONGEST_NAP);
    }

    private Attempt attempt(Message message) {
        Instant at = clock.instant();
        try {
            Said said = callback.post(message.callback(), message.contentType(), message.headers(), message.body());
            return new Attempt(at, said.status(), said.body());
        } catch (IOException e) {
            return new Attempt(at, null, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        Thread thread;
        synchronized (this) {
            closed = true;
            thread = worker;
            notifyAll();
        }
        callback.close();
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(PATIENCE_AT_THE_END.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
