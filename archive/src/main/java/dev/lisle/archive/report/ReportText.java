package dev.lisle.archive.report;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report as Markdown that is readable as it is: tables with columns of one width. */
final class ReportText {
    static final String UNKNOWN = "not known";

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

    private final StringBuilder text = new StringBuilder();

    private ReportText() {}

    static String of(Report report) {
        ReportText page = new ReportText();
        page.line("# @" + report.username() + ", " + report.span().words());
        page.line("");
        page.line("Compared with " + report.span().before().words() + ". Days end at midnight in "
                + report.span().zone() + "; Meta's own days end at midnight in California.");
        page.line("");
        page.figures(report);
        page.groups("Topics", "topic", report.topics(), report.measure());
        page.groups("Weekdays", "day", report.weekdays(), report.measure());
        page.groups("Hours", "hour", report.hours(), report.measure());
        page.best(report);
        if (!report.missing().isEmpty()) {
            page.line("## Not known");
            page.line("");
            report.missing().forEach(words -> page.line("- " + words));
        }
        return page.text.toString().stripTrailing() + "\n";
    }

    private void figures(Report report) {
        row("", "now", "before", "change");
        line("|:-------------------|-----------:|-----------:|-------:|");
        for (Figure figure : report.figures()) {
            row(figure.words(), number(figure.value()), number(figure.before()), change(figure));
        }
        line("");
        for (Figure figure : report.figures()) {
            if (!figure.note().isEmpty()) {
                line("- " + figure.words() + ": " + figure.note() + ".");
            }
        }
        if (report.figures().stream().anyMatch(figure -> !figure.note().isEmpty())) {
            line("");
        }
    }

    private void row(String name, String now, String before, String change) {
        line(String.format(Locale.ROOT, "| %-18s | %10s | %10s | %6s |", name, now, before, change));
    }

    private void groups(String heading, String name, List<Group> groups, String measure) {
        if (groups.isEmpty()) {
            return;
        }
        line("## " + heading);
        line("");
        line(String.format(Locale.ROOT, "| %-30s | %6s | %16s |", name, "posts", measure + " a post"));
        line("|:-------------------------------|-------:|-----------------:|");
        for (Group group : groups) {
            line(String.format(
                    Locale.ROOT,
                    "| %-30s | %6s | %16s |",
                    safe(group.name()),
                    number(group.posts()),
                    number(group.average())));
        }
        line("");
    }

    private void best(Report report) {
        if (report.best().isEmpty()) {
            return;
        }
        line("## Best posts");
        line("");
        for (BestPost post : report.best()) {
            Map<String, Long> metrics = post.metrics();
            line("- " + number(metrics.get(report.measure())) + " " + report.measure() + ", "
                    + WHEN.format(post.published().atZone(report.span().zone())) + ": " + safe(post.text()));
            if (post.link() != null) {
                line("  <" + post.link() + ">");
            }
        }
        line("");
    }

    static String number(@Nullable Long number) {
        return number == null ? UNKNOWN : String.format(Locale.ROOT, "%,d", number);
    }

    static String change(Figure figure) {
        Long change = figure.changeInPercent();
        return change == null ? "" : (change > 0 ? "+" : "") + change + " %";
    }

    /** What strangers wrote neither ends a cell nor moves a cursor nor becomes markup. */
    private static String safe(String words) {
        return words.replaceAll("[\\p{Cc}\\u202D\\u202E]", "\uFFFD").replaceAll("([|<`\\[\\]*_\\\\])", "\\\\$1");
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
