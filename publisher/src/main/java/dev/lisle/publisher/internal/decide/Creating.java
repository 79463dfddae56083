package dev.lisle.publisher.internal.decide;

import dev.lisle.publisher.internal.decide.Decision.Create;
import dev.lisle.publisher.internal.decide.Decision.LookAtParent;
import dev.lisle.publisher.internal.decide.Decision.Stop;
import dev.lisle.publisher.internal.decide.Decision.Wait;
import dev.lisle.publisher.internal.facts.Creates;
import dev.lisle.publisher.internal.facts.Fact;
import dev.lisle.publisher.internal.facts.StopReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Whether a part gets a container, another one, or none: an unpublished container does no harm, so this may be generous. */
final class Creating {
    private static final int MOST_LOST = 8;
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(8);

    /** The times of rule 11: a parent is looked for after a while, and believed gone after two looks, if it is not new. */
    private static final Duration BETWEEN_PARENT_LOOKS = Duration.ofMinutes(1);

    private static final Duration YOUNG_PARENT = Duration.ofMinutes(5);
    private static final Duration LONGEST_FOR_A_LIVING_PARENT = Duration.ofMinutes(10);

    private Creating() {}

    static Decision decide(Creates creates, Terms terms, Instant now) {
        Fact.CreateFailed last = creates.last();
        if (last == null) {
            return new Create();
        }
        Instant first = Objects.requireNonNull(creates.firstAt());
        return switch (last.failure()) {
            case REFUSED -> new Stop(StopReason.REFUSED, last.reason());
            case LATER -> new Stop(StopReason.LIMIT, last.reason());
            case TOO_LONG -> new Stop(StopReason.TOO_LONG, last.reason());
            case LOST ->
                creates.failures() < MOST_LOST
                        ? again(creates, last, now)
                        : new Stop(StopReason.NO_ANSWER, last.reason());
            case NOT_READY ->
                now.isBefore(first.plus(terms.notKnownYet()))
                        ? again(creates, last, now)
                        : new Stop(StopReason.TOO_SLOW, last.reason());
            case PARENT ->
                now.isBefore(first.plus(terms.notKnownYet()))
                        ? again(creates, last, now)
                        : lookForParent(creates, last, terms, now);
        };
    }

    private static Decision lookForParent(Creates creates, Fact.CreateFailed last, Terms terms, Instant now) {
        Instant looked = creates.parentLookAt();
        if (looked == null) {
            return new LookAtParent();
        }
        Instant goneFirst = creates.goneFirst();
        if (goneFirst == null) { // it is there, so Meta will see it too, or has another reason
            Instant end = Objects.requireNonNull(creates.firstAt()).plus(LONGEST_FOR_A_LIVING_PARENT);
            return now.isBefore(end) ? again(creates, last, now) : new Stop(StopReason.REFUSED, last.reason());
        }
        Instant sure = goneFirst.plus(BETWEEN_PARENT_LOOKS);
        Instant born = terms.parentLiveAt();
        if (born != null && born.plus(YOUNG_PARENT).isAfter(sure)) {
            sure = born.plus(YOUNG_PARENT);
        }
        if (!looked.isBefore(sure)) { // so it was looked for twice
            return new Stop(StopReason.PARENT_GONE, last.reason());
        }
        return now.isBefore(sure) ? new Wait(sure) : new LookAtParent();
    }

    private static Decision again(Creates creates, Fact.CreateFailed last, Instant now) {
        Instant next = last.at().plus(Pace.backoff(creates.failures(), LONGEST_BACKOFF));
        return now.isBefore(next) ? new Wait(next) : new Create();
    }
}
