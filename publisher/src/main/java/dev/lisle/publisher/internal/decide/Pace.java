package dev.lisle.publisher.internal.decide;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When to look again: soon at first, ever more seldom, up to once a minute as Meta advises.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/troubleshooting">Meta's advice on polling</a>
 */
public final class Pace {
    private static final Duration SHORTEST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration WHILE_UNKNOWN = Duration.ofMinutes(1);
    private static final Duration LATER_WHILE_UNKNOWN = Duration.ofMinutes(15);
    private static final Duration LATER = Duration.ofHours(1);

    /** A container is looked at again when it is older by this share: what is lost by not looking stays small. */
    private static final int SHARE_OF_AGE = 16;

    /** What is expected to take longer is looked at half way too: it may be far shorter than the last. */
    private static final Duration LONG = Duration.ofSeconds(5);

    private Pace() {}

    /** When to look at a container that is processed; {@code seenAt} is the last look, null if there was none. */
    public static Instant whileProcessed(Instant createdAt, @Nullable Instant seenAt, Expected expected) {
        Duration age = seenAt == null ? Duration.ZERO : Duration.between(createdAt, seenAt);
        Duration first = expected.first();
        if (seenAt == null || age.compareTo(first) < 0) {
            Duration half = first.dividedBy(2);
            return createdAt.plus(first.compareTo(LONG) > 0 && age.compareTo(half) < 0 ? half : first);
        }
        if (age.compareTo(expected.by()) < 0) {
            return createdAt.plus(expected.by());
        }
        Duration usual = between(age.dividedBy(SHARE_OF_AGE), SHORTEST, LONGEST);
        Duration overdue = age.minus(expected.by()); // just past the time when it should be ready, looks are closer
        return seenAt.plus(between(overdue, SHORTEST, usual));
    }

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
        if (wish.compareTo(most) > 0) {
            return most;
        }
        return wish.compareTo(least) < 0 ? least : wish;
    }
}
