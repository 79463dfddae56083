package dev.lisle.client.internal;

import dev.lisle.client.http.HttpAnswer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The header {@code Date}: what the server's clock said. */
final class ServerDate {
    private ServerDate() {}

    /** Null if the header is missing or no date. */
    static @Nullable Instant of(HttpAnswer answer) {
        return answer.header("Date").map(ServerDate::parse).orElse(null);
    }

    private static @Nullable Instant parse(String text) {
        try {
            return ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
