package dev.lisle.cli.print;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Moments in words. Pure. */
public final class Moments {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final int LONGEST_AGO_IN_DAYS = 7;

    private Moments() {}

    /** To the minute, in the reader's own time. */
    public static String exactly(Instant moment, ZoneId zone) {
        return MINUTE.format(moment.atZone(zone));
    }

    /** The first full minute from which on it is, in the reader's own time. */
    public static String from(Instant moment, ZoneId zone) {
        Instant minute = moment.truncatedTo(ChronoUnit.MINUTES);
        return exactly(minute.equals(moment) ? moment : minute.plus(Duration.ofMinutes(1)), zone);
    }

    /** As people say it, within a week; else to the minute. */
    static String relative(Instant moment, Instant now, ZoneId zone) {
        Duration distance = Duration.between(moment, now);
        boolean isPast = !distance.isNegative();
        Duration apart = distance.abs();
        if (apart.toDays() >= LONGEST_AGO_IN_DAYS) {
            return exactly(moment, zone);
        }
        String amount = amount(apart);
        return amount.isEmpty() ? "just now" : isPast ? amount + " ago" : "in " + amount;
    }

    private static String amount(Duration apart) {
        if (apart.toDays() > 0) {
            return apart.toDays() + (apart.toDays() == 1 ? " day" : " days");
        }
        if (apart.toHours() > 0) {
            return apart.toHours() + " h";
        }
        return apart.toMinutes() > 0 ? apart.toMinutes() + " min" : "";
    }
}
