package dev.lisle.archive;

import dev.lisle.archive.ArchiveProgress.Step;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.errors.MissingScopeException;
import dev.lisle.client.errors.NotFoundException;
import dev.lisle.client.insights.AccountInsightsQuery;
import dev.lisle.client.insights.AccountMetric;
import dev.lisle.client.insights.Insights;
import dev.lisle.client.paging.Window;
import dev.lisle.client.posts.PostId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes numbers down: of posts, ever more seldom as they age; of the account, one line for each of Meta's days. */
final class Measuring {
    /** Meta's days end at midnight there. */
    static final ZoneId META = ZoneId.of("America/Los_Angeles");

    /** What Meta says of earlier days is not reliable, by its own word. */
    private static final LocalDate RELIABLE = LocalDate.of(2024, Month.JUNE, 1);

    private static final int DAYS_AT_FIRST = 62;
    private static final Duration A_RUN = Duration.ofHours(20);
    /** Numbers of a day still rise for a while after its end. */
    private static final Duration SETTLED = Duration.ofDays(2);

    private static final AccountMetric[] OF_A_DAY = {
        AccountMetric.VIEWS,
        AccountMetric.LIKES,
        AccountMetric.REPLIES,
        AccountMetric.REPOSTS,
        AccountMetric.QUOTES,
        AccountMetric.CLICKS
    };

    private final Run run;

    Measuring(Run run) {
        this.run = run;
    }

    void all() throws IOException {
        try {
            followers();
            days();
            posts();
        } catch (MissingScopeException e) {
            run.leftOut.add("Numbers are left out. " + e.getMessage());
        } finally {
            run.disk.force();
        }
    }

    private void posts() throws IOException {
        for (Shelf shelf : List.of(Shelf.POSTS, Shelf.GHOSTS, Shelf.OWN_REPLIES)) {
            for (Known known : run.census.on(shelf)) {
                if (isDue(known)) {
                    measure(known);
                }
            }
        }
    }

    private boolean isDue(Known known) {
        return known.gone == null
                && !known.isRepost
                && (known.shelf != Shelf.OWN_REPLIES || isPartOfAChain(known))
                && known.wasPublishedAfter(run.plan.since())
                && known.isDue(known.measured, run.now());
    }

    private boolean isPartOfAChain(Known reply) {
        return reply.root != null && run.census.find(Shelf.POSTS, reply.root) != null;
    }

    private void measure(Known known) throws IOException {
        Insights insights;
        try {
            insights = run.ask(() -> run.client.insights().ofPost(new PostId(known.id)));
        } catch (NotFoundException | InvalidRequestException e) {
            return; // deleted since it was listed, or of a kind that has none
        }
        Instant now = run.now();
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("at", now.toString());
        line.put("post", known.id);
        line.put("metrics", totals(insights));
        run.disk.append(Census.INSIGHTS, line);
        known.measured = now;
        run.reached(Step.INSIGHTS, 1);
    }

    private void followers() throws IOException {
        Instant last = run.census.followersCounted();
        Instant now = run.now();
        if (last != null && last.plus(A_RUN).isAfter(now)) {
            return;
        }
        Insights insights = run.ask(() -> run.client
                .insights()
                .ofAccount(AccountInsightsQuery.of(AccountMetric.FOLLOWERS_COUNT))
                .insights());
        Long followers = totals(insights).get("followers_count");
        if (followers != null) {
            Map<String, @Nullable Object> line = new LinkedHashMap<>();
            line.put("at", now.toString());
            line.put("followers", followers);
            run.disk.append(Census.INSIGHTS, line);
        }
    }

    private void days() throws IOException {
        LocalDate today = LocalDate.ofInstant(run.now(), META);
        for (LocalDate day = firstDay(today); day.isBefore(today); day = day.plusDays(1)) {
            Instant start = day.atStartOfDay(META).toInstant();
            Instant end = day.plusDays(1).atStartOfDay(META).toInstant();
            if (isDue(start, end)) {
                measure(start, end);
            }
        }
    }

    private LocalDate firstDay(LocalDate today) {
        Instant since = run.plan.since();
        LocalDate wanted = since == null ? today.minusDays(DAYS_AT_FIRST) : LocalDate.ofInstant(since, META);
        Instant last = run.census.lastDay();
        LocalDate goesOn = last == null || since != null ? wanted : LocalDate.ofInstant(last, META);
        LocalDate first = goesOn.isBefore(wanted) ? goesOn : wanted;
        return first.isBefore(RELIABLE) ? RELIABLE : first;
    }

    private boolean isDue(Instant start, Instant end) {
        Instant last = run.census.dayCounted(start);
        return last == null
                || (last.isBefore(end.plus(SETTLED)) && !last.plus(A_RUN).isAfter(run.now()));
    }

    private void measure(Instant start, Instant end) throws IOException {
        Insights insights;
        try {
            insights = run.ask(() -> run.client
                    .insights()
                    .ofAccount(AccountInsightsQuery.of(OF_A_DAY)
                            .in(Window.ALL.since(start).until(end)))
                    .insights());
        } catch (InvalidRequestException e) {
            run.leftOut.add("Numbers of the account from " + start + " on are left out. " + e.getMessage());
            return;
        }
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("at", run.now().toString());
        line.put("from", start.toString());
        line.put("to", end.toString());
        line.put("account", totals(insights));
        run.disk.append(Census.INSIGHTS, line);
    }

    /** What came, by Meta's names; what did not come is not there. */
    private static Map<String, Long> totals(Insights insights) {
        Map<String, Long> totals = new LinkedHashMap<>();
        insights.all().forEach(insight -> {
            if (insight.name() != null) {
                insight.total().ifPresent(total -> totals.put(insight.name(), total));
            }
        });
        return totals;
    }
}
