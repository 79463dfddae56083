package dev.lisle.publisher;

import dev.lisle.client.errors.ThreadsException.Effect;
import dev.lisle.publisher.plans.PlannedPart;
import java.util.List;

/**
 * The chain is not whole. {@link #live} are the parts that are published for certain; the part after them failed, with
 * {@link #effect} saying whether it may be live all the same; the {@link #unsent} never left.
 */
public final class ChainFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<PublishedPart> live;
    private final transient List<PlannedPart> unsent;
    private final Effect effect;

    ChainFailedException(
            String message, List<PublishedPart> live, List<PlannedPart> unsent, Effect effect, Throwable cause) {
        super(message, cause);
        this.live = List.copyOf(live);
        this.unsent = List.copyOf(unsent);
        this.effect = effect;
    }

    /** The parts that are live, in order; empty if none is. */
    public List<PublishedPart> live() {
        return live;
    }

    /** The parts after the one that failed; none of them was sent. */
    public List<PlannedPart> unsent() {
        return unsent;
    }

    /** {@code UNKNOWN} if the part that failed may be live: look before you publish it again. */
    public Effect effect() {
        return effect;
    }
}
