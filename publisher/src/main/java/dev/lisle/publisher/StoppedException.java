package dev.lisle.publisher;

import dev.lisle.publisher.doubt.Doubt;
import dev.lisle.publisher.internal.decide.Decision;
import org.jspecify.annotations.Nullable;

/** A chain goes no further; the ledger knows why. Never leaves the publisher but as the cause of a report. */
final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Decision.@Nullable Unknown unknown;
    private final transient @Nullable Shortage shortage;

    StoppedException(String reason) {
        super(reason);
        unknown = null;
        shortage = null;
    }

    StoppedException(String reason, Throwable cause) {
        super(reason, cause);
        unknown = null;
        shortage = null;
    }

    StoppedException(Shortage shortage) {
        super(shortage.said());
        this.unknown = null;
        this.shortage = shortage;
    }

    StoppedException(Decision.Unknown unknown) {
        super(
                unknown.doubt() == Doubt.WHICH
                        ? "It is live, but it cannot be told which post it is."
                        : "The answer to its publish was lost, and it cannot be told whether it is live.");
        this.unknown = unknown;
        this.shortage = null;
    }

    Decision.@Nullable Unknown unknown() {
        return unknown;
    }

    @Nullable
    Shortage shortage() {
        return shortage;
    }
}
