package dev.lisle.publisher;

import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.time.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Repeats a call while its failure is known to pass by itself: after half a second, then ever later, within a budget. */
record Patience(Clock clock, Pause pause, Duration budget) {
    private static final Duration FIRST = Duration.ofMillis(500);

    <T> T call(Supplier<T> call, Predicate<ThreadsException> passes) throws InterruptedException {
        Instant end = clock.instant().plus(budget);
        for (Duration wait = FIRST; ; wait = wait.multipliedBy(2)) {
            try {
                return call.get();
            } catch (ThreadsException e) {
                if (!passes.test(e) || !clock.instant().plus(wait).isBefore(end)) {
                    throw e;
                }
            }
            pause.forAtLeast(wait);
        }
    }
}
