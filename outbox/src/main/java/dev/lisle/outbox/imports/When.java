package dev.lisle.outbox.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** When something is to go out, as a person writes it. */
public sealed interface When {
    /** At a moment; one that has passed means at once. */
    record At(Instant moment) implements When {}

    /** In the next free slot of the account's queue. */
    record InQueue() implements When {}

    /**
     * Reads {@code queue}, a moment such as {@code 2026-12-01T08:00:00Z} or {@code 2026-12-01T08:00+01:00[Europe/Berlin]}, or a
     * date and time without a zone such as {@code 2026-12-01 08:00}. Of a time that exists twice the first is meant; one that does
     * not exist is taken as if the clocks had not been moved yet.
     *
     * @param zone of a time that names none
     * @throws IllegalArgumentException if it is none of these
     */
    static When parse(String text, ZoneId zone) {
        String word = text.strip();
        if (word.toLowerCase(Locale.ROOT).equals("queue")) {
            return new InQueue();
        }
        String iso = word.replaceFirst("(?<=\\d) +(?=\\d{1,2}:)", "T").replaceFirst("T(?=\\d:)", "T0");
        List<Function<String, Instant>> forms = List.of(
                Instant::parse,
                form -> ZonedDateTime.parse(form).toInstant(),
                form -> OffsetDateTime.parse(form, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                        .toInstant(),
                form -> LocalDateTime.parse(form).atZone(zone).toInstant());
        for (Function<String, Instant> form : forms) {
            Instant moment = read(form, iso);
            if (moment != null) {
                return new At(moment);
            }
        }
        throw new IllegalArgumentException("\"" + (word.length() > 60 ? word.substring(0, 60) + "…" : word)
                + "\" is no moment. Write for example \"2026-12-01 08:00\" (in " + zone
                + "), \"2026-12-01T08:00+01:00\" or \"queue\".");
    }

    private static @Nullable Instant read(Function<String, Instant> form, String text) {
        try {
            return form.apply(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
