package dev.lisle.client.internal;

import dev.lisle.client.http.HttpAnswer;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The header {@code Retry-After}, in seconds or as a date. */
final class RetryAfter {
    private RetryAfter() {}

    /** How long to wait from now, never negative; null if the header is missing or says nothing. */
    static @Nullable Duration of(HttpAnswer answer, Clock clock) {
        return answer.header("Retry-After")
                .map(text -> parse(text.strip(), clock))
                .orElse(null);
    }

    private static @Nullable Duration parse(String text, Clock clock) {
        try {
            Duration wait = text.chars().allMatch(c -> c >= '0' && c <= '9')
                    ? Duration.ofSeconds(Long.parseLong(text))
                    : Duration.between(
                            clock.instant(), ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }
}
