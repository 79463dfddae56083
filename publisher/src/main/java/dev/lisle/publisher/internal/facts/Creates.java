package dev.lisle.publisher.internal.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How making a container has gone since the last one was made, or since somebody asked to go on.
 *
 * @param failures how often it failed
 * @param firstAt when it failed first; null if it did not
 * @param last its last failure; null if it did not fail
 * @param goneFirst since when the parent was looked for in vain; null if it was not, or was found since
 * @param parentLookAt when the parent was looked for last; null if it was not
 */
public record Creates(
        int failures,
        @Nullable Instant firstAt,
        Fact.@Nullable CreateFailed last,
        @Nullable Instant goneFirst,
        @Nullable Instant parentLookAt) {
    static final Creates NONE = new Creates(0, null, null, null, null);

    Creates failed(Fact.CreateFailed fact) {
        return new Creates(failures + 1, firstAt == null ? fact.at() : firstAt, fact, goneFirst, parentLookAt);
    }

    Creates parentLooked(Fact.ParentLooked fact) {
        if (!fact.gone()) {
            return new Creates(failures, firstAt, last, null, fact.at());
        }
        return new Creates(failures, firstAt, last, goneFirst == null ? fact.at() : goneFirst, fact.at());
    }
}
