package dev.lisle.emulator.internal.insights;

import dev.lisle.emulator.internal.graph.Errors;
import dev.lisle.emulator.internal.graph.MetaTime;
import dev.lisle.emulator.internal.graph.Params;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The time that numbers are asked for. Days begin at midnight in Meta's own place, which is 7 or 8 in the morning of UTC.
 *
 * @param since its beginning
 * @param until its end
 * @param given whether the caller named it
 */
record Span(Instant since, Instant until, boolean given) {
    private static final Instant EARLIEST = Instant.ofEpochSecond(1_712_991_600); // 13 April 2024
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    /**
     * Reads it; from the beginning of yesterday until now, if it is not given.
     *
     * @throws dev.lisle.emulator.internal.graph.GraphError if it is no time, or too early
     */
    static Span read(Params params, Instant now) {
        Instant since = moment(params, "since", now);
        Instant until = moment(params, "until", now);
        if (since != null && since.isBefore(EARLIEST)) {
            throw Errors.invalid("Param since must be " + EARLIEST.getEpochSecond() + " or later");
        }
        Instant end = until == null || until.isAfter(now) ? now : until;
        Instant start = since == null ? startOfDay(end).minus(Duration.ofHours(12)) : since;
        Span span = new Span(since == null ? startOfDay(start) : start, end, since != null || until != null);
        if (!span.since.isBefore(span.until)) {
            throw Errors.invalid("Param since must be before until");
        }
        return span;
    }

    /** The days that it touches, the first and the last cut where it begins and ends. */
    List<Span> days() {
        List<Span> days = new ArrayList<>();
        for (Instant start = since; start.isBefore(until); start = endOfDay(start)) {
            Instant end = endOfDay(start);
            days.add(new Span(start, end.isBefore(until) ? end : until, given));
        }
        return days;
    }

    /** As long a time, just before. */
    Span previous() {
        return new Span(since.minus(length()), since, true);
    }

    /** As long a time, just after. */
    Span next() {
        return new Span(until, until.plus(length()), true);
    }

    /** The midnight after a moment. */
    static Instant endOfDay(Instant moment) {
        return moment.atZone(PACIFIC)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(PACIFIC)
                .toInstant();
    }

    private static Instant startOfDay(Instant moment) {
        return moment.atZone(PACIFIC).toLocalDate().atStartOfDay(PACIFIC).toInstant();
    }

    private Duration length() {
        return Duration.between(since, until);
    }

    private static @Nullable Instant moment(Params params, String name, Instant now) {
        String text = params.get(name);
        if (text == null) {
            return null;
        }
        Instant moment = MetaTime.read(text, now);
        if (moment == null) {
            throw Errors.invalid("Param " + name + " is neither Unix seconds nor a date");
        }
        return moment;
    }
}
