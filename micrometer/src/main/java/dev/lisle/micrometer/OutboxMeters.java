package dev.lisle.micrometer;

import dev.lisle.outbox.Outbox;
import dev.lisle.outbox.submissions.Backlog;
import dev.lisle.outbox.workers.OutboxEvent;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/**
 * Gauges of what is before an outbox, and counters of what its workers did, if they are given this as their listener. The gauges
 * ask the database once for all of them, at most every ten seconds, and are {@code NaN} while it is out of reach. Thread-safe.
 */
public final class OutboxMeters implements MeterBinder, Consumer<OutboxEvent> {
    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(10);

    private final Outbox outbox;
    private final Map<Class<?>, LongAdder> events = new LinkedHashMap<>();

    private OutboxMeters(Outbox outbox) {
        this.outbox = outbox;
        for (Class<?> kind : OutboxEvent.class.getPermittedSubclasses()) {
            events.put(kind, new LongAdder());
        }
    }

    /** Of this outbox; it is {@linkplain #bindTo bound} to a registry next. */
    public static OutboxMeters of(Outbox outbox) {
        return new OutboxMeters(outbox);
    }

    /** Counts what a worker tells. */
    @Override
    public void accept(OutboxEvent event) {
        LongAdder count = events.get(event.getClass());
        if (count != null) {
            count.increment();
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        BacklogReading reading = new BacklogReading(outbox, registry.config().clock(), AT_MOST_EVERY);
        gauge(registry, reading, "waiting", Backlog::waiting);
        gauge(registry, reading, "due", Backlog::due);
        gauge(registry, reading, "postponed", Backlog::postponed);
        gauge(registry, reading, "held", Backlog::held);
        gauge(registry, reading, "publishing", Backlog::publishing);
        gauge(registry, reading, "unknown", Backlog::unknown);
        gauge(registry, reading, "failed", Backlog::failed);
        TimeGauge.builder(
                        "threads.outbox.late",
                        () -> reading.of(backlog -> backlog.late().toMillis()),
                        TimeUnit.MILLISECONDS)
                .description("How long a worker could have taken the first submission that is due")
                .register(registry);
        events.forEach((kind, count) -> FunctionCounter.builder("threads.outbox.events", count, LongAdder::doubleValue)
                .description("What the workers of this process told of submissions and accounts")
                .tag("event", words(kind))
                .register(registry));
    }

    private static void gauge(
            MeterRegistry registry, BacklogReading reading, String state, ToLongFunction<Backlog> count) {
        Gauge.builder("threads.outbox.submissions", () -> reading.of(count))
                .description("Submissions that are not at their end")
                .tag("state", state)
                .register(registry);
    }

    private static String words(Class<?> kind) {
        return kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
