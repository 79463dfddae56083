package dev.lisle.spring;

import dev.lisle.client.calls.CallEvent;
import dev.lisle.client.calls.CallListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * The timer {@code threads.calls}: one record for each request, with its method, its path (ids replaced, so there are few), its
 * status ({@code NONE} without a whole answer), what it failed by ({@code none} if it did not), and whether it was a retry.
 */
final class CallMetrics implements CallListener {
    private final MeterRegistry registry;

    CallMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void finished(CallEvent event) {
        Timer.builder("threads.calls")
                .description("Calls of Meta's Threads API")
                .tag("method", event.method())
                .tag("path", event.path())
                .tag("status", event.status() == null ? "NONE" : event.status().toString())
                .tag(
                        "exception",
                        event.failure() == null
                                ? "none"
                                : event.failure().getClass().getSimpleName())
                .tag("retry", String.valueOf(event.attempt() > 1))
                .register(registry)
                .record(event.duration());
    }
}
