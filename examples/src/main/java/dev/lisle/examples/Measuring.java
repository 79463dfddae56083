package dev.lisle.examples;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.insights.AccountInsights;
import dev.lisle.client.insights.AccountInsightsQuery;
import dev.lisle.client.insights.AccountMetric;
import dev.lisle.client.insights.Breakdown;
import dev.lisle.client.insights.FollowerGroup;
import dev.lisle.client.insights.Insights;
import dev.lisle.client.insights.PostMetric;
import dev.lisle.client.paging.Window;
import dev.lisle.client.posts.PostId;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/** How posts and the account are seen. */
public final class Measuring {
    private Measuring() {}

    static OptionalLong ofPost(ThreadsClient client, PostId post) {
        // snippet: insights of a post
        Insights insights = client.insights().ofPost(post);
        OptionalLong likes = insights.of(PostMetric.LIKES).orElseThrow().total();
        // end
        return likes;
    }

    static OptionalLong ofAccount(ThreadsClient client) {
        // snippet: insights of the account
        AccountInsightsQuery may = AccountInsightsQuery.of(AccountMetric.VIEWS, AccountMetric.LIKES)
                .in(Window.ALL.since(LocalDate.of(2026, 5, 1)).until(LocalDate.of(2026, 6, 1)));
        AccountInsights inMay = client.insights().ofAccount(may);
        OptionalLong views =
                inMay.insights().of(AccountMetric.VIEWS).orElseThrow().total();
        // end
        return views;
    }

    static List<FollowerGroup> followers(ThreadsClient client) {
        // snippet: followers by age
        List<FollowerGroup> byAge = client.insights()
                .ofAccount(AccountInsightsQuery.of(AccountMetric.FOLLOWER_DEMOGRAPHICS)
                        .by(Breakdown.AGE))
                .insights()
                .of(AccountMetric.FOLLOWER_DEMOGRAPHICS)
                .orElseThrow()
                .groups();
        // end
        return byAge;
    }
}
