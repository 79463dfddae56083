package dev.lisle.archive.report;

import dev.lisle.archive.charts.Chart;
import dev.lisle.archive.charts.Svg;
import dev.lisle.archive.internal.pages.Renderer;
import dev.lisle.archive.internal.pages.ReportPage;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A report as one HTML file. */
final class ReportHtml {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEEE, d MMMM, HH:mm", Locale.ENGLISH);

    private ReportHtml() {}

    static String of(Report report) {
        List<ReportPage.Row> figures = new ArrayList<>();
        for (Figure figure : report.figures()) {
            figures.add(new ReportPage.Row(
                    figure.words(),
                    ReportText.number(figure.value()),
                    ReportText.number(figure.before()),
                    ReportText.change(figure),
                    figure.note()));
        }
        List<ReportPage.Picture> pictures = new ArrayList<>();
        if (!report.views().isEmpty()) {
            List<Chart.Bar> days = new ArrayList<>();
            report.views().forEach((day, value) -> days.add(new Chart.Bar(DAY.format(day), value)));
            pictures.add(picture(new Chart("Views by day", true, days), "Day", "Views"));
        }
        addGroups("Topics", report.topics(), report.measure(), pictures);
        addGroups("Weekdays", report.weekdays(), report.measure(), pictures);
        addGroups("Hours", report.hours(), report.measure(), pictures);
        List<ReportPage.Best> best = report.best().stream()
                .map(post -> new ReportPage.Best(
                        ReportText.number(post.metrics().get(report.measure())) + " " + report.measure(),
                        WHEN.format(post.published().atZone(report.span().zone())),
                        post.text(),
                        post.link()))
                .toList();
        ReportPage page = new ReportPage(
                "@" + report.username() + ", " + report.span().words(),
                "Compared with " + report.span().before().words() + ". Days end at midnight in "
                        + report.span().zone() + "; Meta's own days end at midnight in California.",
                Renderer.style(),
                figures,
                pictures,
                best,
                report.missing());
        return new String(new Renderer().render("report.jte", Map.of("page", page)), StandardCharsets.UTF_8);
    }

    /** How well they did on average; without a picture if that is known of none. */
    private static void addGroups(String name, List<Group> groups, String measure, List<ReportPage.Picture> pictures) {
        List<Chart.Bar> bars = new ArrayList<>();
        for (Group group : groups) {
            Long average = group.average();
            if (average != null) {
                bars.add(new Chart.Bar(group.name() + " (" + group.posts() + ")", average));
            }
        }
        if (!bars.isEmpty()) {
            pictures.add(picture(
                    new Chart(name + ": " + measure + " a post", false, bars), name + " (posts)", measure + " a post"));
        }
    }

    private static ReportPage.Picture picture(Chart chart, String label, String value) {
        return new ReportPage.Picture(
                chart.name(),
                Svg.within(chart),
                label,
                value,
                chart.bars().stream()
                        .map(bar -> new ReportPage.Row(bar.label(), ReportText.number(bar.value()), "", "", ""))
                        .toList());
    }
}
