package dev.lisle.publisher;

import dev.lisle.publisher.internal.facts.PartPlan;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How long Meta took lately for each kind of container, so that the first look comes neither too soon nor too late. */
final class Learned {
    /** The first look comes a little before the time that it took: only so can it be found to be shorter. */
    private static final double SHARE = 0.85;

    private final Map<Kind, Duration> took = new ConcurrentHashMap<>();

    private enum Kind {
        TEXT,
        IMAGE,
        VIDEO,
        CAROUSEL
    }

    Duration expected(PartPlan part) {
        Duration last = took.getOrDefault(kind(part), Duration.ZERO);
        return Duration.ofNanos((long) (last.toNanos() * SHARE));
    }

    /** A container of this kind was found ready after {@code time}, at the first look or a later one. */
    void took(PartPlan part, Duration time, boolean atFirstLook) {
        Duration known = atFirstLook ? Duration.ofNanos((long) (time.toNanos() * SHARE)) : time;
        took.put(kind(part), known.isNegative() ? Duration.ZERO : known);
    }

    private static Kind kind(PartPlan part) {
        if (part.media().isEmpty()) {
            return Kind.TEXT;
        }
        if (part.isCarousel()) {
            return Kind.CAROUSEL;
        }
        return part.hasVideo() ? Kind.VIDEO : Kind.IMAGE;
    }
}
