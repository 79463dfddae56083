package dev.lisle.micrometer;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * Names and tags of the observation of a call. Yours may extend {@link DefaultCallObservationConvention}; it is handed to
 * {@link ObservedCalls}, or is made global by {@link io.micrometer.observation.GlobalObservationConvention}.
 */
public interface CallObservationConvention extends ObservationConvention<CallContext> {
    @Override
    default boolean supportsContext(Observation.Context context) {
        return context instanceof CallContext;
    }
}
