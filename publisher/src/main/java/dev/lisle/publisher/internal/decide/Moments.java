package dev.lisle.publisher.internal.decide;

import dev.lisle.publisher.internal.facts.Attempt;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When something may be done. */
final class Moments {
    /** Rule 8: a container expires after 24 hours; then nothing new can be seen. */
    static final Duration LAST_LOOK = Duration.ofHours(25);

    private Moments() {}

    /** {@code decision} once {@code due} has come, else waiting for it. */
    static Decision at(Instant due, Instant now, Decision decision) {
        return now.isBefore(due) ? new Decision.Wait(due) : decision;
    }

    static Instant later(Instant one, @Nullable Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }

    /** Rule 4: from when on an attempt is taken to have no effect any more, unless it was seen by then. */
    static Instant settled(Attempt attempt, Terms terms) {
        Instant byDeadline = attempt.armedAt().plus(terms.httpDeadline()).plus(terms.settle());
        return later(attempt.lastHeard().plus(terms.settle()), byDeadline);
    }
}
