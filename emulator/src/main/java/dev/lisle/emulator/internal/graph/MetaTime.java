package dev.lisle.emulator.internal.graph;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Moments as the API writes them, and as it understands them in {@code since} and {@code until}. */
public final class MetaTime {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern OFFSET = Pattern.compile("([+-]?\\d{1,6}) ?(second|minute|hour|day|week)s?( ago)?");
    private static final Map<String, Duration> UNITS = Map.of(
            "second", Duration.ofSeconds(1),
            "minute", Duration.ofMinutes(1),
            "hour", Duration.ofHours(1),
            "day", Duration.ofDays(1),
            "week", Duration.ofDays(7));

    private MetaTime() {}

    /** {@code 2026-05-04T09:15:00+0000}: no colon in the zone, no fraction. */
    public static String write(Instant moment) {
        return WRITTEN.format(moment);
    }

    /** Reads Unix seconds, an ISO date with or without a time, or a few words such as {@code -2 days}; or null. */
    public static @Nullable Instant read(String text, Instant now) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        try {
            if (plain.matches("\\d{1,12}")) {
                return Instant.ofEpochSecond(Long.parseLong(plain));
            }
            if (plain.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
                return readDate(plain.toUpperCase(Locale.ROOT).replaceFirst("(?<=\\d) (?=\\d)", "T"));
            }
        } catch (DateTimeException e) {
            return null;
        }
        return readWords(plain, now);
    }

    private static Instant readDate(String text) {
        if (text.length() == "2026-05-04".length()) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        if (text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")) {
            return OffsetDateTime.parse(text).toInstant();
        }
        if (text.matches(".*[+-]\\d{4}")) {
            return WRITTEN.parse(text, Instant::from);
        }
        return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Instant readWords(String words, Instant now) {
        Instant midnight = now.truncatedTo(ChronoUnit.DAYS);
        return switch (words) {
            case "now" -> now;
            case "today" -> midnight;
            case "yesterday" -> midnight.minus(1, ChronoUnit.DAYS);
            case "tomorrow" -> midnight.plus(1, ChronoUnit.DAYS);
            default -> readOffset(words, now);
        };
    }

    private static @Nullable Instant readOffset(String words, Instant now) {
        Matcher offset = OFFSET.matcher(words);
        if (!offset.matches()) {
            return null;
        }
        Duration unit = UNITS.getOrDefault(offset.group(2), Duration.ZERO);
        long count = Long.parseLong(offset.group(1)) * (offset.group(3) == null ? 1 : -1);
        return now.plus(unit.multipliedBy(count));
    }
}
