package dev.lisle.examples;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.micrometer.CallContext;
import dev.lisle.micrometer.DefaultCallObservationConvention;
import dev.lisle.micrometer.ObservedCalls;
import dev.lisle.micrometer.ObservedChains;
import dev.lisle.micrometer.OutboxMeters;
import dev.lisle.outbox.Outbox;
import dev.lisle.outbox.workers.AccountClients;
import dev.lisle.outbox.workers.OutboxWorker;
import dev.lisle.publisher.PublishedChain;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.drafts.Draft;
import io.micrometer.common.KeyValues;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.observation.ObservationRegistry;

/** Metrics and traces. */
public final class Watching {
    private Watching() {}

    static PublishedChain publish(MeterRegistry meters, AccessToken token, Draft draft) throws InterruptedException {
        // snippet: watched calls and chains
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));

        Publisher publisher =
                Publisher.builder().listener(ObservedChains.in(observations)).build();
        try (ThreadsClient client = ThreadsClient.builder(token)
                .listener(ObservedCalls.in(observations))
                .build()) {
            return publisher.publish(client, draft);
        }
        // end
    }

    static OutboxWorker work(
            Outbox outbox, AccountClients clients, ObservationRegistry observations, MeterRegistry meters) {
        // snippet: a watched outbox
        OutboxMeters gauges = OutboxMeters.of(outbox);
        gauges.bindTo(meters);

        OutboxWorker worker = outbox.worker(clients)
                .publisher(publisher -> publisher.listener(ObservedChains.in(observations)))
                .listener(gauges)
                .build();
        // end
        return worker;
    }

    static ObservedCalls renamed(ObservationRegistry observations) {
        // snippet: other tags
        class WithDesk extends DefaultCallObservationConvention {
            @Override
            public KeyValues getLowCardinalityKeyValues(CallContext context) {
                return super.getLowCardinalityKeyValues(context).and("desk", "sports");
            }
        }

        ObservedCalls calls = ObservedCalls.in(observations).with(new WithDesk());
        // end
        return calls;
    }
}
