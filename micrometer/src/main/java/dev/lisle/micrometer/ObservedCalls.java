package dev.lisle.micrometer;

import dev.lisle.client.calls.CallEvent;
import dev.lisle.client.calls.CallListener;
import dev.lisle.client.calls.CallStart;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Observes each request of the clients that it is given to: {@link ThreadsObservation#CALL}. What a failed one threw is the
 * observation's error; its message may name the id of a post, never a secret. Thread-safe: make one and share it.
 */
public final class ObservedCalls implements CallListener {
    private static final CallObservationConvention DEFAULT = new DefaultCallObservationConvention();

    private final ObservationRegistry registry;
    private final @Nullable CallObservationConvention convention;

    private ObservedCalls(ObservationRegistry registry, @Nullable CallObservationConvention convention) {
        this.registry = registry;
        this.convention = convention;
    }

    /** Observes into {@code registry}, under the documented names or those of its global convention. */
    public static ObservedCalls in(ObservationRegistry registry) {
        return new ObservedCalls(registry, null);
    }

    /** The same under names and tags of yours. */
    public ObservedCalls with(CallObservationConvention names) {
        return new ObservedCalls(registry, names);
    }

    @Override
    public CallListener starting(CallStart call) {
        CallContext context = new CallContext(call);
        Observation observation = ThreadsObservation.CALL
                .observation(convention, DEFAULT, () -> context, registry)
                .start();
        Observation.Scope scope = observation.openScope();
        return event -> {
            scope.close();
            context.end(event);
            if (event.failure() != null) {
                observation.error(event.failure());
            }
            observation.stop();
        };
    }

    /** @throws IllegalStateException always: only who hears the start can time a call */
    @Override
    public void finished(CallEvent event) {
        throw new IllegalStateException(
                "The end of a call was told without its start. Combine listeners with CallListener.all.");
    }
}
