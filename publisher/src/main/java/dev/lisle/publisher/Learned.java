package dev.lisle.publisher;

import dev.lisle.publisher.drafts.MediaKind;
import dev.lisle.publisher.internal.decide.Expected;
import dev.lisle.publisher.internal.facts.PartPlan;
import dev.lisle.publisher.internal.facts.PartPlan.StagedMedia;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How long Meta took lately for each kind of container, between which two looks it became ready. The next one is looked at in
 * the middle between the two: so what is known narrows as long as Meta keeps its time, and follows when it does not.
 * Thread-safe.
 */
final class Learned {
    /** How narrow it may become, as a share of the time: closer looks would be more of them for nothing. */
    private static final int NARROWEST = 32;

    private static final Duration NARROWEST_AT_ALL = Duration.ofMillis(4);

    private final Map<Kind, Span> lately = new ConcurrentHashMap<>();

    /** What is processed alike. */
    enum Kind {
        TEXT,
        IMAGE,
        VIDEO,
        CAROUSEL,
        IMAGE_ITEM,
        VIDEO_ITEM;

        static Kind of(PartPlan part) {
            if (part.media().isEmpty()) {
                return TEXT;
            }
            if (part.isCarousel()) {
                return CAROUSEL;
            }
            return part.hasVideo() ? VIDEO : IMAGE;
        }

        static Kind of(StagedMedia item) {
            return item.kind() == MediaKind.VIDEO ? VIDEO_ITEM : IMAGE_ITEM;
        }
    }

    /** Not ready at one age, ready at the other. */
    private record Span(Duration notYet, Duration ready) {
        Duration width() {
            return ready.minus(notYet);
        }

        /** With room for the next time to be a little shorter. */
        Span atLeast(Duration width) {
            Duration start = ready.minus(width);
            return width().compareTo(width) >= 0 ? this : new Span(start.isNegative() ? Duration.ZERO : start, ready);
        }
    }

    Expected expected(Kind kind) {
        Span span = lately.get(kind);
        return span == null
                ? Expected.NOTHING
                : new Expected(span.notYet().plus(span.width().dividedBy(2)), span.ready());
    }

    /**
     * One of this kind was found ready at the age {@code ready}, and not at {@code notYet}; null if nobody looked before: then
     * it may have been ready for long, and only says that it takes no longer.
     */
    void took(Kind kind, @Nullable Duration notYet, Duration ready) {
        Duration narrowest = longer(ready.dividedBy(NARROWEST), NARROWEST_AT_ALL);
        if (notYet != null) {
            lately.put(kind, new Span(notYet, ready).atLeast(narrowest));
        } else {
            lately.computeIfPresent(
                    kind,
                    (same, before) -> before.ready().compareTo(ready) <= 0
                            ? before
                            : new Span(ready, ready).atLeast(longer(before.width(), narrowest)));
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
