package dev.lisle.emulator.faults;

import java.time.Duration;
import java.util.Set;

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
        /** @throws IllegalArgumentException if the time is negative */
        public Delayed {
            notNegative(by);
        }
    }

    /** The work is done at once, but the body of the answer trickles in over this time. */
    record Slow(Duration over) implements FaultKind {
        /** @throws IllegalArgumentException if the time is negative */
        public Slow {
            notNegative(over);
        }
    }

    /** A new post is seen in one place later than elsewhere. */
    record Lagging(View view, Duration by) implements FaultKind {
        /** @throws IllegalArgumentException if the time is negative */
        public Lagging {
            notNegative(by);
        }

        @Override
        public Set<Operation> operations() {
            return Set.of(Operation.PUBLISH, Operation.CREATE);
        }
    }

    /** A publish is accepted and takes effect only later; if the container has expired by then, never. */
    record Late(Duration by, Line line) implements FaultKind {
        /** @throws IllegalArgumentException if the time is negative */
        public Late {
            notNegative(by);
        }

        @Override
        public Set<Operation> operations() {
            return Set.of(Operation.PUBLISH, Operation.CREATE);
        }
    }

    /** A reply with a video that is published so soon after it was ready goes live without its parent. */
    record Detached(Duration within) implements FaultKind {
        /** @throws IllegalArgumentException if the time is negative */
        public Detached {
            notNegative(within);
        }

        @Override
        public Set<Operation> operations() {
            return Set.of(Operation.PUBLISH, Operation.CREATE);
        }
    }

    /** A new container stays {@code IN_PROGRESS} for so much longer; from a day on it expires like that. */
    record Stuck(Duration by) implements FaultKind {
        /** @throws IllegalArgumentException if the time is negative */
        public Stuck {
            notNegative(by);
        }

        @Override
        public Set<Operation> operations() {
            return Set.of(Operation.CREATE);
        }
    }

    /** A new container ends in {@code ERROR} with this {@code error_message}, such as {@code INVALID_DURATION}. */
    record Failing(String errorMessage) implements FaultKind {
        /** @throws IllegalArgumentException if the message is blank */
        public Failing {
            if (errorMessage.isBlank()) {
                throw new IllegalArgumentException("A failing container needs an error message, such as UNKNOWN");
            }
        }

        @Override
        public Set<Operation> operations() {
            return Set.of(Operation.CREATE);
        }
    }

    /** The calls that it can strike at all. */
    default Set<Operation> operations() {
        return Set.of(Operation.values());
    }

    private static void notNegative(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("A fault can't last " + time + ": use zero or more");
        }
    }
}
