package dev.lisle.outbox.queues;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The slots of a queue: times of day that come back every week, in one time zone. A value, made from words by {@link #parse}.
 *
 * <p>Daylight saving: a slot is a time on the wall. In the night in which the clocks go forward, a time that does not exist is
 * taken as if they had not yet been moved, so 02:30 goes out at 03:30, an hour after 01:30. In the night in which they go back, a
 * time that exists twice is the first of the two, and goes out once. Two slots that fall on one moment are one.
 *
 * @param times of a week; at least one
 * @param zone whose wall clock they are read from
 */
public record WeeklySlots(SortedSet<WeekTime> times, ZoneId zone) {
    static final String EXAMPLE = "weekdays 9:00 and 17:30; saturday 11:00 Europe/Berlin";

    private static final int DAYS_BEFORE = 2;
    private static final int DAYS_AFTER = 9;

    /** @throws InvalidSlotsException if there are no times */
    public WeeklySlots {
        if (times.isEmpty()) {
            throw new InvalidSlotsException("A queue without a time would never send anything.");
        }
        times = Collections.unmodifiableSortedSet(new TreeSet<>(times));
    }

    /** The same from a collection in any order. */
    public static WeeklySlots of(Collection<WeekTime> times, ZoneId zone) {
        return new WeeklySlots(new TreeSet<>(times), zone);
    }

    /**
     * Reads slots from words: groups of days and times, separated by {@code ;}, and the zone at the end. Days are
     * {@code monday} or {@code mon}, {@code mon-fri}, {@code weekdays}, {@code weekends}, {@code daily}; times are
     * {@code 9:00}, {@code 17:30}, {@code 9am}, {@code 5:30pm}; {@code ,}, {@code and} and {@code at} may stand between them.
     * {@link #toString} writes what this reads.
     *
     * @throws InvalidSlotsException if a word is not understood, or the zone is missing
     */
    public static WeeklySlots parse(String words) {
        return SlotWords.read(words);
    }

    /** The first slot after {@code moment}, never {@code moment} itself. */
    public ZonedDateTime next(Instant moment) {
        LocalDate today = moment.atZone(zone).toLocalDate();
        // A gap can push a slot by a day at most (Samoa left one out), so all slots near by are looked at before one is
        // chosen.
        return today.minusDays(DAYS_BEFORE)
                .datesUntil(today.plusDays(DAYS_AFTER + 1))
                .flatMap(this::on)
                .filter(slot -> slot.toInstant().isAfter(moment))
                .min(Comparator.comparing(ZonedDateTime::toInstant))
                .orElseThrow();
    }

    /** The slots after {@code moment}, in order, without end. */
    public Stream<ZonedDateTime> after(Instant moment) {
        return Stream.iterate(next(moment), slot -> next(slot.toInstant()));
    }

    private Stream<ZonedDateTime> on(LocalDate date) {
        return times.stream()
                .filter(slot -> slot.day() == date.getDayOfWeek())
                .map(slot -> ZonedDateTime.ofLocal(date.atTime(slot.time()), zone, null));
    }

    /** In words that {@link #parse} reads. */
    @Override
    public String toString() {
        return SlotWords.write(this);
    }
}
