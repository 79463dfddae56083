package dev.lisle.micrometer;

import dev.lisle.publisher.PublishEvent;
import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

/** Work on one chain, as its observation sees it. */
public final class ChainContext extends Observation.Context {
    private final PublishEvent.Begun begin;
    private PublishEvent.@Nullable Ended end;

    ChainContext(PublishEvent.Begun begin) {
        this.begin = begin;
    }

    /** Which chain it is. */
    public PublishEvent.Begun begin() {
        return begin;
    }

    /** How it ended; null until then. */
    public PublishEvent.@Nullable Ended end() {
        return end;
    }

    void end(PublishEvent.Ended event) {
        end = event;
    }
}
