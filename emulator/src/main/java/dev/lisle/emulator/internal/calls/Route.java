package dev.lisle.emulator.internal.calls;

import dev.lisle.emulator.faults.Operation;
import dev.lisle.emulator.internal.graph.Answer;
import dev.lisle.emulator.internal.graph.Errors;
import dev.lisle.emulator.internal.world.Scope;
import java.util.Set;

/**
 * One endpoint.
 *
 * @param <T> what it is called on: an account, a post or a container
 * @param operation what it does
 * @param method the HTTP method
 * @param on the same, as a class
 * @param edge the last part of its path; empty for the object itself
 * @param scopes what a token must open
 * @param handler what answers
 */
record Route<T>(Operation operation, String method, Class<T> on, String edge, Set<Scope> scopes, Handler<T> handler) {
    boolean fits(Object target) {
        return on.isInstance(target);
    }

    Answer answer(Object target, Call call) {
        return handler.answer(on.cast(target), call);
    }

    void check(Call call) {
        if (!call.token().scopes().containsAll(scopes)) {
            throw Errors.noPermission();
        }
    }
}
