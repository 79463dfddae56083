package dev.lisle.client.insights;

import dev.lisle.client.internal.Require;
import dev.lisle.client.paging.Window;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which metrics of an account, and when. Start at {@link #all} or {@link #of}.
 *
 * @param metrics at least one
 * @param window from when to when; by default Meta's, from yesterday to today. Not reliable before 1 June 2024
 * @param breakdown by what the followers are told apart
 * @see <a href="https://developers.facebook.com/documentation/threads/insights">Insights</a>
 */
public record AccountInsightsQuery(Set<AccountMetric> metrics, Window window, Breakdown breakdown) {
    /** Meta has no insights from before 13 April 2024. */
    public static final Instant EARLIEST = Instant.ofEpochSecond(1_712_991_600);

    private static final Set<AccountMetric> WITHOUT_A_WINDOW =
            EnumSet.of(AccountMetric.FOLLOWERS_COUNT, AccountMetric.FOLLOWER_DEMOGRAPHICS);

    /** @throws dev.lisle.client.errors.InvalidRequestException if a part breaks its rule */
    public AccountInsightsQuery {
        Require.that(!metrics.isEmpty(), "No metric is asked for. Give at least one.");
        metrics = Collections.unmodifiableSet(EnumSet.copyOf(metrics));
        window.notBefore(EARLIEST);
        Require.that(
                window.equals(Window.ALL) || Collections.disjoint(metrics, WITHOUT_A_WINDOW),
                "The followers are counted as they are now, so their metrics go with no window. Ask for them apart.");
    }

    /** All metrics of Meta's own window, the followers by country. */
    public static AccountInsightsQuery all() {
        return new AccountInsightsQuery(EnumSet.allOf(AccountMetric.class), Window.ALL, Breakdown.COUNTRY);
    }

    /** These metrics. */
    public static AccountInsightsQuery of(AccountMetric... metrics) {
        return new AccountInsightsQuery(Set.copyOf(List.of(metrics)), Window.ALL, Breakdown.COUNTRY);
    }

    /** The same in another window; the metrics of the followers cannot be among them. */
    public AccountInsightsQuery in(Window newWindow) {
        return new AccountInsightsQuery(metrics, newWindow, breakdown);
    }

    /** The same with the followers told apart in another way. */
    public AccountInsightsQuery by(Breakdown newBreakdown) {
        return new AccountInsightsQuery(metrics, window, newBreakdown);
    }
}
