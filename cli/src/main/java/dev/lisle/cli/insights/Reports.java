package dev.lisle.cli.insights;

import dev.lisle.archive.charts.Chart;
import dev.lisle.archive.charts.Chart.Bar;
import dev.lisle.client.insights.FollowerGroup;
import dev.lisle.client.insights.Insight;
import dev.lisle.client.insights.InsightValue;
import dev.lisle.client.insights.Insights;
import dev.lisle.client.insights.LinkTotal;
import dev.lisle.client.posts.PostId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes reports of insights. Pure. */
final class Reports {
    private Reports() {}

    static Report ofPosts(Map<PostId, Insights> posts) {
        List<Chart> sections = new ArrayList<>();
        posts.forEach((id, insights) -> sections.add(totals("Post " + id, insights)));
        return new Report("Insights", "since publication", sections);
    }

    /** Of an account: what came in the window, and the followers, which are counted as they are now. */
    static Report ofAccount(Insights inWindow, Insights followers, String window, ZoneId zone) {
        List<Insight> all = new ArrayList<>(inWindow.all());
        all.addAll(followers.all());
        List<Chart> sections = new ArrayList<>();
        sections.add(totals("In this time", inWindow));
        sections.add(totals("Now", followers)); // apart, or all the other bars would be too short to see
        for (Insight insight : all) {
            addDays(insight, zone, sections);
            addLinks(insight, sections);
            addGroups(insight, sections);
        }
        return new Report("Insights of the account", window, sections);
    }

    private static Chart totals(String name, Insights insights) {
        List<Bar> rows = new ArrayList<>();
        for (Insight insight : insights.all()) {
            insight.total().ifPresent(total -> rows.add(new Bar(words(insight.name()), total)));
        }
        return new Chart(name, false, rows);
    }

    private static void addDays(Insight insight, ZoneId zone, List<Chart> sections) {
        if (insight.values().size() > 1) {
            List<Bar> days = insight.values().stream()
                    .map(value -> new Bar(day(value, zone), value.value()))
                    .toList();
            sections.add(new Chart(capital(words(insight.name())) + " by day", true, days));
        }
    }

    private static void addLinks(Insight insight, List<Chart> sections) {
        if (!insight.linkTotals().isEmpty()) {
            List<Bar> links = insight.linkTotals().stream()
                    .sorted(Comparator.comparingLong(LinkTotal::value).reversed())
                    .map(link -> new Bar(String.valueOf(link.link()), link.value()))
                    .toList();
            sections.add(new Chart(capital(words(insight.name())) + " by link", false, links));
        }
    }

    private static void addGroups(Insight insight, List<Chart> sections) {
        if (!insight.groups().isEmpty()) {
            List<Bar> groups = insight.groups().stream()
                    .sorted(Comparator.comparingLong(FollowerGroup::value).reversed())
                    .map(group -> new Bar(String.join(", ", group.group()), group.value()))
                    .toList();
            String by = String.join(", ", insight.groups().get(0).dimensions());
            sections.add(new Chart("Followers by " + by, false, groups));
        }
    }

    /** The day that a number stands for is the one before its end. */
    private static String day(InsightValue value, ZoneId zone) {
        Instant end = value.endTime();
        return end == null ? "" : LocalDate.ofInstant(end.minusMillis(1), zone).toString();
    }

    private static String words(@Nullable String metric) {
        return metric == null ? "?" : metric.equals("followers_count") ? "followers" : metric.replace('_', ' ');
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
