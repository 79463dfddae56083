package dev.lisle.micrometer;

import dev.lisle.micrometer.ThreadsObservation.ChainDetail;
import dev.lisle.micrometer.ThreadsObservation.ChainTag;
import dev.lisle.publisher.ChainFailedException;
import dev.lisle.publisher.PublishEvent;
import io.micrometer.common.KeyValues;

/**
 * The names and tags of docs/guides/metrics.md. None of them holds a text, or the id of a person or a post. At the start of a chain
 * its end is unknown, so there is no tag then.
 */
public class DefaultChainObservationConvention implements ChainObservationConvention {
    static final String NAME = "threads.chains";

    /** Names and tags as they are documented. */
    public DefaultChainObservationConvention() {}

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public String getContextualName(ChainContext context) {
        return "publish chain";
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(ChainContext context) {
        PublishEvent.Ended end = context.end();
        return end == null ? KeyValues.empty() : KeyValues.of(ChainTag.OUTCOME.withValue(outcome(end)));
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(ChainContext context) {
        return KeyValues.of(
                ChainDetail.CHAIN.withValue(context.begin().chain()),
                ChainDetail.PARTS.withValue(String.valueOf(context.begin().parts())));
    }

    private static String outcome(PublishEvent.Ended end) {
        if (end.failure() == null) {
            return "published";
        }
        if (end.failure() instanceof InterruptedException) {
            return "interrupted";
        }
        return end.failure() instanceof ChainFailedException failure
                        && failure.unknown().isPresent()
                ? "unknown"
                : "failed";
    }
}
