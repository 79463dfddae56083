package dev.lisle.client.calls;

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
}
