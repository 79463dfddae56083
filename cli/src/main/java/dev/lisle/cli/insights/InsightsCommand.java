package dev.lisle.cli.insights;

import dev.lisle.archive.charts.Svg;
import dev.lisle.cli.ExitCode;
import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.posts.PostIds;
import dev.lisle.cli.posts.WindowMixin;
import dev.lisle.cli.print.Moments;
import dev.lisle.cli.print.Printout;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.cli.session.Surroundings;
import dev.lisle.cli.shapes.Shape;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.insights.AccountInsightsQuery;
import dev.lisle.client.insights.AccountMetric;
import dev.lisle.client.insights.Breakdown;
import dev.lisle.client.insights.Insights;
import dev.lisle.client.insights.InsightsClient;
import dev.lisle.client.paging.Window;
import dev.lisle.client.posts.PostId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how posts or the account are seen. */
@Command(
        name = "insights",
        description = {"Show how your posts, or the account as a whole, are seen.", ""},
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  lisle insights --since 28d --html insights.html",
            "  lisle insights --followers country",
            "  lisle timeline --limit 5 --quiet | lisle insights -"
        })
public final class InsightsCommand implements Callable<Integer> {
    private static final int DEFAULT_DAYS = 7;
    private static final AccountMetric[] IN_A_WINDOW = {
        AccountMetric.VIEWS,
        AccountMetric.LIKES,
        AccountMetric.REPLIES,
        AccountMetric.REPOSTS,
        AccountMetric.QUOTES,
        AccountMetric.CLICKS
    };

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "ID",
            description = "Id of a post of yours, or several; - reads them from standard input, one a line.")
    private List<String> posts = new ArrayList<>();

    @Mixin
    private WindowMixin window;

    @Option(
            names = "--followers",
            paramLabel = "BY",
            description = "Also who follows you, by country, city, age or gender; for accounts with 100 followers or"
                    + " more.")
    private @Nullable Breakdown followers;

    @Option(names = "--svg", paramLabel = "FILE", description = "Write a picture instead.")
    private @Nullable Path svg;

    @Option(names = "--html", paramLabel = "FILE", description = "Write a page with pictures and tables instead.")
    private @Nullable Path html;

    @Mixin
    private OutputMixin output;

    @Mixin
    private SessionMixin session;

    /** For picocli. */
    public InsightsCommand() {}

    @Override
    public Integer call() {
        Surroundings around = Surroundings.of(spec);
        if (!posts.isEmpty() && (window.isGiven() || followers != null)) {
            throw new WrongInputException("The insights of a post are those of all time. Leave out --since, --until and"
                    + " --followers, or the ID.");
        }
        List<PostId> ids = posts.isEmpty() ? List.of() : PostIds.all(posts, around.in());
        Window when = window.isGiven() ? window.window(around.clock()) : Window.ALL.since(aWeekBefore(around.clock()));
        try (ThreadsClient client = session.openClient()) {
            if (ids.isEmpty()) {
                printAccount(client.insights(), when, around.clock());
            } else {
                printPosts(client.insights(), ids);
            }
            return ExitCode.OK;
        }
    }

    private static Instant aWeekBefore(Clock clock) {
        return clock.instant().minus(Duration.ofDays(DEFAULT_DAYS));
    }

    private void printPosts(InsightsClient client, List<PostId> ids) {
        Map<PostId, Insights> all = new LinkedHashMap<>();
        for (PostId id : ids) {
            Insights insights = client.ofPost(id);
            all.put(id, insights);
            if (output.isJson()) {
                new Shape()
                        .with("id", id)
                        .with("metrics", InsightShape.of(insights.all()))
                        .print(output.out());
            }
        }
        finish(Reports.ofPosts(all));
    }

    private void printAccount(InsightsClient client, Window when, Clock clock) {
        Insights inWindow =
                client.ofAccount(AccountInsightsQuery.of(IN_A_WINDOW).in(when)).insights();
        Insights now = client.ofAccount(ofFollowers()).insights();
        if (output.isJson()) {
            List<Shape> metrics = new ArrayList<>(InsightShape.of(inWindow.all()));
            metrics.addAll(InsightShape.of(now.all()));
            new Shape()
                    .with("since", instant(when.since()))
                    .with("until", instant(when.until()))
                    .with("metrics", metrics)
                    .print(output.out());
        }
        finish(Reports.ofAccount(inWindow, now, words(when, clock.getZone()), clock.getZone()));
    }

    private static String words(Window when, ZoneId zone) {
        Instant since = instant(when.since());
        Instant until = instant(when.until());
        return (since == null ? "" : "since " + Moments.exactly(since, zone))
                + (until == null ? "" : " until " + Moments.exactly(until, zone));
    }

    /** Windows made of moments hold Unix seconds. */
    private static @Nullable Instant instant(@Nullable String seconds) {
        return seconds == null ? null : Instant.ofEpochSecond(Long.parseLong(seconds));
    }

    private AccountInsightsQuery ofFollowers() {
        return followers == null
                ? AccountInsightsQuery.of(AccountMetric.FOLLOWERS_COUNT)
                : AccountInsightsQuery.of(AccountMetric.FOLLOWERS_COUNT, AccountMetric.FOLLOWER_DEMOGRAPHICS)
                        .by(followers);
    }

    private void finish(Report report) {
        if (svg != null) {
            write(svg, Svg.file(report.title(), report.subtitle(), report.sections()));
        }
        if (html != null) {
            write(html, ReportPage.of(report));
        }
        if (svg == null && html == null && !output.isJson()) {
            new ReportPrinter(Printout.of(output)).print(report);
            output.out().flush();
        }
    }

    private void write(Path file, String content) {
        try {
            Files.writeString(file, content, StandardCharsets.UTF_8);
            output.note("Written: " + file);
        } catch (IOException e) {
            throw new WrongInputException("The file \"" + file
                    + "\" cannot be written. Is there such a folder, and is it yours to write to?");
        }
    }
}
