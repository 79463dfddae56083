package dev.lisle.emulator.internal.calls;

import dev.lisle.emulator.internal.graph.Answer;

/** Answers the calls of an endpoint that is open to all, or looks at tokens and secrets itself. */
@FunctionalInterface
public interface OpenHandler {
    /**
     * The answer.
     *
     * @throws dev.lisle.emulator.internal.graph.GraphError if the call is refused
     */
    Answer answer(Request request);
}
