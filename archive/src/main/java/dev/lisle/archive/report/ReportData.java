package dev.lisle.archive.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A report for programs. What is not known is null in JSON and empty in CSV. */
final class ReportData {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ReportData() {}

    static String json(Report report) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("username", report.username());
        all.put("from", report.span().from().toString());
        all.put("until", report.span().until().toString());
        all.put("zone", report.span().zone().toString());
        Map<String, @Nullable Object> figures = new LinkedHashMap<>();
        for (Figure figure : report.figures()) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("value", figure.value());
            one.put("before", figure.before());
            if (!figure.note().isEmpty()) {
                one.put("note", figure.note());
            }
            figures.put(figure.name(), one);
        }
        all.put("figures", figures);
        all.put("measure", report.measure());
        all.put("best", report.best().stream().map(ReportData::best).toList());
        all.put("hours", groups(report.hours()));
        all.put("weekdays", groups(report.weekdays()));
        all.put("topics", groups(report.topics()));
        Map<String, Long> views = new LinkedHashMap<>();
        report.views().forEach((day, value) -> views.put(day.toString(), value));
        all.put("views_by_day", views);
        all.put("missing", report.missing());
        return MAPPER.writeValueAsString(all) + "\n";
    }

    private static Map<String, @Nullable Object> best(BestPost post) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("id", post.id().value());
        one.put("published", post.published().toString());
        one.put("text", post.text());
        one.put("permalink", post.link());
        one.put("metrics", new java.util.TreeMap<>(post.metrics()));
        return one;
    }

    private static List<Map<String, @Nullable Object>> groups(List<Group> groups) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (Group group : groups) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("name", group.name());
            one.put("posts", group.posts());
            one.put("average", group.average());
            all.add(one);
        }
        return all;
    }

    static String csv(Report report) {
        StringBuilder csv = new StringBuilder();
        row(csv, "section", "name", "value", "before", "note");
        report.figures()
                .forEach(figure ->
                        row(csv, "figure", figure.name(), text(figure.value()), text(figure.before()), figure.note()));
        report.views().forEach((day, value) -> row(csv, "views by day", day.toString(), text(value), "", ""));
        groups(csv, "topic", report.topics(), report.measure());
        groups(csv, "weekday", report.weekdays(), report.measure());
        groups(csv, "hour", report.hours(), report.measure());
        report.best()
                .forEach(post -> row(
                        csv,
                        "best post by " + report.measure(),
                        post.id().value(),
                        text(post.metrics().get(report.measure())),
                        "",
                        post.link() == null ? "" : post.link()));
        report.missing().forEach(words -> row(csv, "not known", "", "", "", words));
        return csv.toString();
    }

    private static void groups(StringBuilder csv, String section, List<Group> groups, String measure) {
        groups.forEach(group -> {
            row(csv, section, group.name(), text(group.posts()), "", "posts");
            row(csv, section, group.name(), text(group.average()), "", measure + " a post");
        });
    }

    private static void row(StringBuilder csv, String... cells) {
        List<String> quoted = new ArrayList<>();
        for (String cell : cells) {
            quoted.add(cell(cell));
        }
        csv.append(String.join(",", quoted)).append("\r\n"); // as RFC 4180 has it
    }

    /** A spreadsheet takes what begins so for a formula, and what strangers wrote must not be one. */
    private static String cell(String text) {
        boolean isNumber = text.matches("-?\\d+");
        String safe = !isNumber && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static String text(@Nullable Long number) {
        return number == null ? "" : number.toString();
    }
}
