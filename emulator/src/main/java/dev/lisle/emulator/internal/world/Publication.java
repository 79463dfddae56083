package dev.lisle.emulator.internal.world;

import dev.lisle.emulator.faults.View;
import java.time.Duration;
import java.util.Map;

/**
 * A publish that was accepted.
 *
 * @param container what is published
 * @param number the id that the post is to have
 * @param repeated whether the container was published before, so that nothing new goes live
 * @param lags how much later than elsewhere the post is seen in some places
 * @param detached whether it loses its parent
 */
public record Publication(
        Container container, long number, boolean repeated, Map<View, Duration> lags, boolean detached) {
    /** Takes its own copy of the map. */
    public Publication {
        lags = Map.copyOf(lags);
    }

    static Publication of(Container container, long number, boolean repeated) {
        return new Publication(container, number, repeated, Map.of(), false);
    }

    /** The same with what goes wrong with the post. */
    public Publication with(Map<View, Duration> lags, boolean detached) {
        return new Publication(container, number, repeated, lags, detached);
    }

    /** The id that the post is to have, or has. */
    public String id() {
        return Long.toString(number);
    }
}
