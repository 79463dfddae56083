package dev.lisle.outbox.queues;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/** A time of day on a day of the week, by the clock on the wall; ordered from Monday 00:00 on. */
public record WeekTime(DayOfWeek day, LocalTime time) implements Comparable<WeekTime> {
    private static final Comparator<WeekTime> ORDER =
            Comparator.comparing(WeekTime::day).thenComparing(WeekTime::time);

    /** @throws InvalidSlotsException if the time has seconds */
    public WeekTime {
        if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
            throw new InvalidSlotsException(time + " has seconds. A slot begins with a minute.");
        }
    }

    @Override
    public int compareTo(WeekTime other) {
        return ORDER.compare(this, other);
    }
}
