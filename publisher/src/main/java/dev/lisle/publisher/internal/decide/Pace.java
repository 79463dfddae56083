package dev.lisle.publisher.internal.decide;

import java.time.Duration;
import java.time.Instant;

/** When to look again: soon at first, ever more seldom, up to once a minute as Meta advises. */
final class Pace {
    private static final Duration SHORTEST = Duration.ofMillis(25);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration WHILE_UNKNOWN = Duration.ofMinutes(1);
    private static final Duration LATER_WHILE_UNKNOWN = Duration.ofMinutes(15);
    private static final Duration LATER = Duration.ofHours(1);

    /** A container is looked at again when it is older by this share: what is lost by not looking stays small. */
    private static final int SHARE_OF_AGE = 10;

    private Pace() {}

    /** After a look at {@code seenAt} at something that began at {@code start}. */
    static Instant next(Instant start, Instant seenAt) {
        return seenAt.plus(between(Duration.between(start, seenAt).dividedBy(SHARE_OF_AGE), SHORTEST, LONGEST));
    }

    /** After a look that found a doubt as it was: each minute, after an hour each quarter of an hour. */
    static Instant whileUnknown(Instant start, Instant seenAt) {
        boolean later = Duration.between(start, seenAt).compareTo(LATER) > 0;
        return seenAt.plus(later ? LATER_WHILE_UNKNOWN : WHILE_UNKNOWN);
    }

    /** Half a second, then twice as long each time. */
    static Duration backoff(int failures, Duration longest) {
        long millis = 500L << Math.min(failures - 1, 20);
        return between(Duration.ofMillis(millis), Duration.ZERO, longest);
    }

    private static Duration between(Duration wish, Duration least, Duration most) {
        if (wish.compareTo(least) < 0) {
            return least;
        }
        return wish.compareTo(most) > 0 ? most : wish;
    }
}
