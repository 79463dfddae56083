package dev.lisle.client.calls;

import java.util.List;

/**
 * Hears of each request once it is over, on the thread that made it; for metrics and traces. It should be quick. What it throws is
 * logged and goes no further, so that a failing metric cannot make a publish look lost.
 */
@FunctionalInterface
public interface CallListener {
    /** Listens to nothing. */
    CallListener NONE = event -> {};

    /** A request is over, with an answer or without. */
    void finished(CallEvent event);

    /**
     * A request is about to be sent, by this thread; for those who measure or hold something open from its start to its end, such as
     * the scope of a span. What this returns hears how the request ends: {@link #finished} is called on it once, by the same
     * thread, however it ends.
     *
     * @return who hears the end; by default this listener
     */
    default CallListener starting(CallStart call) {
        return this;
    }

    /** Tells several, in their order and each though another throws; their ends are told in the reverse order, as scopes close. */
    static CallListener all(List<CallListener> listeners) {
        return listeners.isEmpty() ? NONE : new AllListeners(listeners);
    }
}
