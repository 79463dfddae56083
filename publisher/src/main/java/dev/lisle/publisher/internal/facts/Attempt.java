package dev.lisle.publisher.internal.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One permission to publish, and what became of it. Compared by value.
 *
 * @param permit of the permission
 * @param armedAt when it was given
 * @param answer null while nothing is known: crashed, or still on its way
 * @param answeredAt null as long as {@code answer} is
 * @param reason what Meta or the network said; null if nothing
 * @param firstLook when the container was first seen since, and was not {@code PUBLISHED}; null if it was not
 * @param lastLook when it was last; null if it was not
 */
public record Attempt(
        String permit,
        Instant armedAt,
        @Nullable Answer answer,
        @Nullable Instant answeredAt,
        @Nullable String reason,
        @Nullable Instant firstLook,
        @Nullable Instant lastLook) {
    static Attempt armed(Fact.Armed fact) {
        return new Attempt(fact.permit(), fact.at(), null, null, null, null, null);
    }

    Attempt answered(Fact.Answered fact) {
        return new Attempt(permit, armedAt, fact.answer(), fact.at(), fact.reason(), null, null);
    }

    Attempt looked(Instant at) {
        return new Attempt(permit, armedAt, answer, answeredAt, reason, firstLook == null ? at : firstLook, at);
    }

    boolean isOpen(boolean believed) {
        if (answer == null) {
            return true;
        }
        return switch (answer) {
            case NOT_SENT, NOT_READY -> false;
            case REFUSED, LATER, SUSPECT -> !believed;
            case LIVE, DOUBT -> true;
        };
    }

    /** When it was last heard of. */
    public Instant lastHeard() {
        return answeredAt == null ? armedAt : answeredAt;
    }
}
