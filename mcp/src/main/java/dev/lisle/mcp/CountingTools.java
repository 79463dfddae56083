package dev.lisle.mcp;

import dev.lisle.client.Fields;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.errors.MissingScopeException;
import dev.lisle.client.insights.AccountInsightsQuery;
import dev.lisle.client.insights.AccountMetric;
import dev.lisle.client.insights.Breakdown;
import dev.lisle.client.insights.Insight;
import dev.lisle.client.limits.LimitsClient;
import dev.lisle.client.limits.PublishingLimit;
import dev.lisle.client.limits.Quota;
import dev.lisle.client.paging.Window;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How posts and the account do, and what is left of the quotas. */
final class CountingTools {
    private final ThreadsClient client;

    CountingTools(ThreadsClient client) {
        this.client = client;
    }

    List<Offer> offers() {
        return List.of(
                new Offer("get_post_insights", Permission.READ, this::ofPost),
                new Offer("get_account_insights", Permission.READ, this::ofAccount),
                new Offer("get_limits", Permission.READ, this::limits));
    }

    private Answer ofPost(Arguments arguments) {
        return fields(client.insights().ofPost(arguments.post("id")).all());
    }

    private Answer ofAccount(Arguments arguments) {
        Instant since = arguments.moment("since");
        Instant until = arguments.moment("until");
        Breakdown followers = arguments.constant("followers_by", Breakdown.class, Breakdown.COUNTRY);
        AccountInsightsQuery query = since == null && until == null
                ? AccountInsightsQuery.all().by(followers)
                : AccountInsightsQuery.of(
                                AccountMetric.VIEWS,
                                AccountMetric.LIKES,
                                AccountMetric.REPLIES,
                                AccountMetric.REPOSTS,
                                AccountMetric.QUOTES,
                                AccountMetric.CLICKS)
                        .in(window(since, until));
        return fields(client.insights().ofAccount(query).insights().all());
    }

    private static Window window(@Nullable Instant since, @Nullable Instant until) {
        Window begun = since == null ? Window.ALL : Window.ALL.since(since);
        return until == null ? begun : begun.until(until);
    }

    /** Some quotas need scopes of their own; those that the token may see are told all the same. */
    private Answer limits(Arguments arguments) {
        Fields wide =
                LimitsClient.OF_POSTS.plus(LimitsClient.OF_REPLIES.names()).plus(LimitsClient.OF_DELETES.names());
        try {
            return fields(client.limits().get(wide));
        } catch (MissingScopeException | InvalidRequestException e) {
            return fields(client.limits().get(LimitsClient.OF_POSTS));
        }
    }

    private static Answer fields(PublishingLimit limit) {
        return new Answer()
                .with("posts", fields(limit.posts()))
                .with("replies", fields(limit.replies()))
                .with("deletes", fields(limit.deletes()));
    }

    private static @Nullable Answer fields(@Nullable Quota quota) {
        return quota == null
                ? null
                : new Answer()
                        .with("used", quota.used())
                        .with("total", quota.total())
                        .with("left", quota.left().isPresent() ? quota.left().getAsLong() : null)
                        .with(
                                "window_in_hours",
                                quota.window() == null ? null : quota.window().toHours());
    }

    private static Answer fields(List<Insight> insights) {
        return new Answer()
                .withList(
                        "metrics", insights.stream().map(CountingTools::fields).toList());
    }

    private static Answer fields(Insight insight) {
        return new Answer()
                .with("name", insight.name())
                .with("total", insight.total().isPresent() ? insight.total().getAsLong() : null)
                .with(
                        "values",
                        insight.values().stream()
                                .map(value -> new Answer()
                                        .with("value", value.value())
                                        .with("end_time", value.endTime()))
                                .toList())
                .with(
                        "links",
                        insight.linkTotals().stream()
                                .map(link ->
                                        new Answer().with("url", link.link()).with("clicks", link.value()))
                                .toList())
                .with(
                        "groups",
                        insight.groups().stream()
                                .map(group -> new Answer()
                                        .with("group", String.join(", ", group.group()))
                                        .with("followers", group.value()))
                                .toList());
    }
}
