package dev.lisle.publisher.internal.decide;

import static dev.lisle.publisher.internal.decide.Moments.at;
import static dev.lisle.publisher.internal.decide.Moments.later;

import dev.lisle.publisher.internal.decide.Decision.Arm;
import dev.lisle.publisher.internal.decide.Decision.Look;
import dev.lisle.publisher.internal.decide.Decision.Stop;
import dev.lisle.publisher.internal.decide.Decision.Wait;
import dev.lisle.publisher.internal.facts.ContainerFacts;
import dev.lisle.publisher.internal.facts.PartFacts;
import dev.lisle.publisher.internal.facts.Seen;
import dev.lisle.publisher.internal.facts.StopReason;
import java.time.Instant;
import java.util.Objects;

/** No container that was ever armed stands in the way: make one, wait for it, arm it. */
final class Unarmed {
    private static final int MOST_UNARMED = 8;

    private Unarmed() {}

    static Decision decide(PartFacts part, Terms terms, Instant now) {
        ContainerFacts candidate = null;
        ContainerFacts failed = null;
        int unarmed = 0;
        for (ContainerFacts container : part.containers()) {
            if (!container.isArmed()) {
                boolean old = part.since() != null && container.createdAt().isBefore(part.since());
                unarmed += old ? 0 : 1;
                candidate = container.isDead() ? candidate : container;
                failed = container.seen() == Seen.ERROR && !old ? container : failed;
            }
        }
        if (candidate != null) {
            return awaited(part, candidate, terms, now);
        }
        if (failed != null) {
            return new Stop(StopReason.CONTAINER_FAILED, Containers.why(failed));
        }
        return unarmed < MOST_UNARMED
                ? Creating.decide(part.creates(), terms, now)
                : new Stop(StopReason.NO_ANSWER, "Its containers expire before they can be published.");
    }

    private static Decision awaited(PartFacts part, ContainerFacts container, Terms terms, Instant now) {
        if (Containers.isFinishedNow(container, Instant.MIN, now)) {
            Instant rested = Objects.requireNonNull(container.finishedAt()).plus(terms.rest());
            return now.isBefore(rested) ? new Wait(rested) : new Arm(container.id());
        }
        Instant start = later(container.createdAt(), part.since());
        if (!now.isBefore(start.plus(terms.budget())) && container.seenAt() != null) {
            return new Stop(
                    StopReason.TOO_SLOW,
                    "Container " + container.id() + " was not ready within " + terms.budget() + "; its status is "
                            + container.seen() + ".");
        }
        boolean stale = container.seen() == Seen.FINISHED;
        Instant due = stale ? now : Pace.whileProcessed(container.createdAt(), container.seenAt(), terms.expected());
        return at(due, now, new Look(container.id()));
    }
}
