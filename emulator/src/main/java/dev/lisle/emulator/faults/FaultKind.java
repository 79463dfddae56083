package dev.lisle.emulator.faults;

import java.time.Duration;

/** What goes wrong. All times are the emulator's. */
public sealed interface FaultKind {
    /** The answer is replaced. */
    record Answered(FaultAnswer answer, Moment moment) implements FaultKind {}

    /** The connection is closed without an answer. */
    record Cut(Moment moment) implements FaultKind {}

    /** The call did its work, but the connection is closed in the middle of the answer's body. */
    record Truncated() implements FaultKind {}

    /** The call waits before it does anything; a caller who hangs up meanwhile does not stop it. */
    record Delayed(Duration by) implements FaultKind {
        /**
         * Checks the time.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Delayed {
            notNegative(by);
        }
    }

    /** The work is done at once, but the body of the answer trickles in over this time. */
    record Slow(Duration over) implements FaultKind {
        /**
         * Checks the time.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Slow {
            notNegative(over);
        }
    }

    private static void notNegative(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("A fault can't last " + time + ": use zero or more");
        }
    }
}
