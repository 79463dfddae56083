package dev.lisle.micrometer;

import dev.lisle.micrometer.ThreadsObservation.ChainMoment;
import dev.lisle.publisher.PublishEvent;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Observes the work on each chain of the publishers that it is given to, also of an outbox's: {@link ThreadsObservation#CHAIN}. Calls
 * that the publishing thread makes meanwhile are below it. What a failed one threw is the observation's error; its message may
 * quote the post. Thread-safe: make one and share it. It is to hear on the publishing thread, as publishers tell.
 */
public final class ObservedChains implements Consumer<PublishEvent> {
    private static final ChainObservationConvention DEFAULT = new DefaultChainObservationConvention();

    private final ObservationRegistry registry;
    private final @Nullable ChainObservationConvention convention;

    @SuppressWarnings(
            "ThreadLocalUsage") // several of these may hear the same thread; what is set is removed at the end
    private final ThreadLocal<@Nullable Work> work = new ThreadLocal<>();

    private ObservedChains(ObservationRegistry registry, @Nullable ChainObservationConvention convention) {
        this.registry = registry;
        this.convention = convention;
    }

    /** Observes into {@code registry}, under the documented names or those of its global convention. */
    public static ObservedChains in(ObservationRegistry registry) {
        return new ObservedChains(registry, null);
    }

    /** The same under names and tags of yours. */
    public ObservedChains with(ChainObservationConvention names) {
        return new ObservedChains(registry, names);
    }

    @Override
    public void accept(PublishEvent event) {
        if (event instanceof PublishEvent.Begun begin) {
            begin(begin);
        } else if (event instanceof PublishEvent.Ended end) {
            end(end);
        } else if (event instanceof PublishEvent.Published) {
            tell(ChainMoment.PART);
        } else if (event instanceof PublishEvent.InDoubt) {
            tell(ChainMoment.DOUBT);
        } else if (event instanceof PublishEvent.Waiting) {
            tell(ChainMoment.WAIT);
        }
    }

    private void begin(PublishEvent.Begun begin) {
        ChainContext context = new ChainContext(begin);
        Observation observation = ThreadsObservation.CHAIN
                .observation(convention, DEFAULT, () -> context, registry)
                .start();
        work.set(new Work(context, observation, observation.openScope()));
    }

    private void tell(ChainMoment moment) {
        Work underWay = work.get();
        if (underWay != null) {
            underWay.observation().event(moment);
        }
    }

    private void end(PublishEvent.Ended end) {
        Work underWay = work.get();
        work.remove();
        if (underWay != null) {
            underWay.end(end);
        }
    }

    /** What one thread is at. */
    private record Work(ChainContext context, Observation observation, Observation.Scope scope) {
        void end(PublishEvent.Ended end) {
            scope.close();
            context.end(end);
            if (end.failure() != null) {
                observation.error(end.failure());
            }
            observation.stop();
        }
    }
}
