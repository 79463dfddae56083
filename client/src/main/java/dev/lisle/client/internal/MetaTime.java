package dev.lisle.client.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Meta's form of a moment: {@code 2026-05-04T09:15:00+0000}, which is not RFC 3339. */
public final class MetaTime {
    private static final String UTC_FORM = "dddd-dd-ddTdd:dd:dd+0000";
    private static final DateTimeFormatter ANY_ZONE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[XXX][XX]");

    private MetaTime() {}

    /** The moment; null if {@code text} is none. The usual form, in UTC, is read without a formatter. */
    public static @Nullable Instant parse(String text) {
        try {
            return isInUtcForm(text)
                    ? utc(text)
                    : OffsetDateTime.parse(text, ANY_ZONE).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean isInUtcForm(String text) {
        if (text.length() != UTC_FORM.length()) {
            return false;
        }
        for (int i = 0; i < UTC_FORM.length(); i++) {
            char wanted = UTC_FORM.charAt(i);
            char c = text.charAt(i);
            if (wanted == 'd' ? c < '0' || c > '9' : c != wanted) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Instant utc(String text) {
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        return Instant.ofEpochSecond(day * 86_400 + hour * 3_600L + minute * 60L + second);
    }

    private static int number(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            number = number * 10 + (text.charAt(i) - '0');
        }
        return number;
    }
}
