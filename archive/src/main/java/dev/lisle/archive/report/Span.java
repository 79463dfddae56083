package dev.lisle.archive.report;

import dev.lisle.archive.ArchiveException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Whole days in a time zone. Start at {@link #month} or {@link #of}.
 *
 * @param from the first day
 * @param until the day after the last
 * @param zone whose midnights they end at
 */
public record Span(LocalDate from, LocalDate until, ZoneId zone) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    /** @throws ArchiveException if it ends before it begins */
    public Span {
        if (!from.isBefore(until)) {
            throw new ArchiveException(
                    "The report ends on " + until + ", not after its beginning on " + from + ". Swap the days.", null);
        }
    }

    /** A month. */
    public static Span month(YearMonth month, ZoneId zone) {
        return new Span(month.atDay(1), month.plusMonths(1).atDay(1), zone);
    }

    /** From a day up to, and without, another. */
    public static Span of(LocalDate from, LocalDate until, ZoneId zone) {
        return new Span(from, until, zone);
    }

    /** What it is compared with: the month before a month, else as many days before. */
    public Span before() {
        return isMonth()
                ? month(YearMonth.from(from).minusMonths(1), zone)
                : new Span(from.minusDays(days()), from, zone);
    }

    /** How many days it has. */
    public long days() {
        return ChronoUnit.DAYS.between(from, until);
    }

    /** The moment at which it begins. */
    public Instant start() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The moment at which it is over. */
    public Instant end() {
        return until.atStartOfDay(zone).toInstant();
    }

    /** Whether the moment lies in it. */
    public boolean contains(Instant moment) {
        return !moment.isBefore(start()) && moment.isBefore(end());
    }

    /** Such as {@code October 2026} or {@code 1 October 2026 to 7 October 2026}. */
    public String words() {
        if (isMonth()) {
            return MONTH.format(from);
        }
        LocalDate last = until.minusDays(1);
        return last.equals(from) ? DAY.format(from) : DAY.format(from) + " to " + DAY.format(last);
    }

    private boolean isMonth() {
        return from.getDayOfMonth() == 1 && until.equals(from.plusMonths(1));
    }
}
