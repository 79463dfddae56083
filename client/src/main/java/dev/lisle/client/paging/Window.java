package dev.lisle.client.paging;

import dev.lisle.client.internal.Require;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A window of time to list from. Start at {@link #ALL}. Moments go over the wire as Unix seconds; a text goes as it is, and what
 * it means is Meta's to say ({@code 2026-05-04}, {@code yesterday}).
 *
 * @param since its beginning in the form of the wire; null for no bound
 * @param until its end in the form of the wire; null for no bound
 * @see <a href="https://developers.facebook.com/documentation/threads/reference/user">Parameters</a>
 */
public record Window(@Nullable String since, @Nullable String until) {
    /** All time. */
    public static final Window ALL = new Window(null, null);

    /** @throws dev.lisle.client.errors.InvalidRequestException if both ends are moments and the window ends before it begins */
    public Window {
        Instant start = moment(since);
        Instant end = moment(until);
        Require.that(
                start == null || end == null || start.isBefore(end),
                "The window ends at " + end + ", not after its beginning at " + start + ". Swap them.");
    }

    /** The same from a moment on. */
    public Window since(Instant start) {
        return new Window(seconds(start), until);
    }

    /** The same up to a moment. */
    public Window until(Instant end) {
        return new Window(since, seconds(end));
    }

    /** The same from the beginning of a day in UTC on. */
    public Window since(LocalDate day) {
        return since(startOf(day));
    }

    /** The same up to the beginning of a day in UTC. */
    public Window until(LocalDate day) {
        return until(startOf(day));
    }

    /** The same from what Meta understands by {@code text} on. */
    public Window since(String text) {
        return new Window(text, until);
    }

    /** The same up to what Meta understands by {@code text}. */
    public Window until(String text) {
        return new Window(since, text);
    }

    /**
     * This window, if it does not begin too early.
     *
     * @throws dev.lisle.client.errors.InvalidRequestException if it begins before {@code earliest}
     */
    public Window notBefore(Instant earliest) {
        Instant start = moment(since);
        Require.that(
                start == null || !start.isBefore(earliest),
                "The window begins at " + start + ". Meta's earliest moment is " + earliest + ".");
        return this;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static String seconds(Instant moment) {
        return Long.toString(moment.getEpochSecond());
    }

    private static @Nullable Instant moment(@Nullable String text) {
        boolean isMoment = text != null && text.matches("\\d{1,12}");
        return isMoment ? Instant.ofEpochSecond(Long.parseLong(text)) : null;
    }
}
