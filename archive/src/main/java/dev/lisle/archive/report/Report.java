package dev.lisle.archive.report;

import dev.lisle.archive.Archive;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a span of time went: what was published, how it was seen, and compared with the span before. What Meta did not say is not known,
 * and is never 0.
 *
 * @param username whose, without @
 * @param figures the numbers
 * @param measure what posts are compared by: {@code views}, or {@code likes} where Meta gave no views
 * @param best the posts with most of it, best first, ten at most
 * @param hours by the hour of publication, those with posts only
 * @param weekdays by the day of publication, those with posts only, Monday first
 * @param topics by topic tag, most posts first
 * @param views of the account by day, as far as they are known
 * @param missing what is not known and why, in words
 */
public record Report(
        String username,
        Span span,
        List<Figure> figures,
        String measure,
        List<BestPost> best,
        List<Group> hours,
        List<Group> weekdays,
        List<Group> topics,
        SortedMap<LocalDate, Long> views,
        List<String> missing) {
    /** Copies the lists. */
    public Report {
        figures = List.copyOf(figures);
        best = List.copyOf(best);
        hours = List.copyOf(hours);
        weekdays = List.copyOf(weekdays);
        topics = List.copyOf(topics);
        views = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(views));
        missing = List.copyOf(missing);
    }

    /**
     * Of a span. Sends nothing.
     *
     * @throws dev.lisle.archive.ArchiveException if there is no archive, or it cannot be read
     */
    public static Report of(Archive archive, Span span) {
        return new ReportMaker(archive, span).make();
    }

    /** Of a month. Sends nothing. */
    public static Report of(Archive archive, YearMonth month, ZoneId zone) {
        return of(archive, Span.month(month, zone));
    }

    /** From a day up to, and without, another. Sends nothing. */
    public static Report of(Archive archive, LocalDate from, LocalDate until, ZoneId zone) {
        return of(archive, Span.of(from, until, zone));
    }

    /** Written down. */
    public String as(ReportFormat format) {
        return switch (format) {
            case HTML -> ReportHtml.of(this);
            case TEXT -> ReportText.of(this);
            case JSON -> ReportData.json(this);
            case CSV -> ReportData.csv(this);
        };
    }

    /** The figure of that name; null if there is none. */
    public @Nullable Figure figure(String name) {
        return figures.stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
