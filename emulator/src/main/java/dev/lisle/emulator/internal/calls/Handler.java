package dev.lisle.emulator.internal.calls;

import dev.lisle.emulator.internal.graph.Answer;

/**
 * Answers the calls of one endpoint.
 *
 * @param <T> what it is called on
 */
@FunctionalInterface
public interface Handler<T> {
    /**
     * The answer.
     *
     * @throws dev.lisle.emulator.internal.graph.GraphError if the call is refused
     */
    Answer answer(T target, Call call);
}
