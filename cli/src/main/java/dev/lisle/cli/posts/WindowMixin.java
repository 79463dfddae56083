package dev.lisle.cli.posts;

import dev.lisle.cli.WrongInputException;
import dev.lisle.client.paging.Window;
import dev.lisle.client.posts.PostQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** From when to when, as options. */
public final class WindowMixin {
    private static final Pattern AGO = Pattern.compile("(\\d{1,5})([mhdw])");

    @Option(
            names = "--since",
            paramLabel = "WHEN",
            description = "From a moment on: 2026-05-04, 2026-05-04T18:30, with Z or +02:00; or ago: 45m, 12h, 7d, 4w.")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "WHEN", description = "Up to a moment, in the same forms.")
    private @Nullable String until;

    /** For picocli. */
    public WindowMixin() {}

    /** Whether one of the options is there. */
    public boolean isGiven() {
        return since != null || until != null;
    }

    /** The query within the window. */
    PostQuery in(PostQuery query, Clock clock) {
        return query.in(window(clock));
    }

    /** The window; all time if neither option is there. Days and times without an offset are those of the clock's zone. */
    public Window window(Clock clock) {
        Window window = Window.ALL;
        window = since == null ? window : window.since(moment("--since", since, clock));
        return until == null ? window : window.until(moment("--until", until, clock));
    }

    private static Instant moment(String option, String text, Clock clock) {
        Instant now = clock.instant();
        ZoneId zone = clock.getZone();
        Matcher ago = AGO.matcher(text);
        if (ago.matches()) {
            return now.minus(ago(Long.parseLong(ago.group(1)), ago.group(2)));
        }
        try {
            if (!text.contains("T")) {
                return LocalDate.parse(text).atStartOfDay(zone).toInstant();
            }
            return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw new WrongInputException(
                    option + " is \"" + text + "\", which is no moment. Give a day as 2026-05-04, a"
                            + " time as 2026-05-04T18:30, or how long ago as 45m, 12h, 7d, 4w.");
        }
    }

    private static Duration ago(long amount, String unit) {
        return switch (unit) {
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            case "d" -> Duration.ofDays(amount);
            default -> Duration.ofDays(7 * amount);
        };
    }
}
