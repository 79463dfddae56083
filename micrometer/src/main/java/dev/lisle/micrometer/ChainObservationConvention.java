package dev.lisle.micrometer;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * Names and tags of the observation of a chain. Yours may extend {@link DefaultChainObservationConvention}; it is handed to
 * {@link ObservedChains}, or is made global by {@link io.micrometer.observation.GlobalObservationConvention}.
 */
public interface ChainObservationConvention extends ObservationConvention<ChainContext> {
    @Override
    default boolean supportsContext(Observation.Context context) {
        return context instanceof ChainContext;
    }
}
