package dev.lisle.e2e.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.insights.AccountInsights;
import dev.lisle.client.insights.AccountInsightsQuery;
import dev.lisle.client.insights.AccountMetric;
import dev.lisle.client.insights.Insights;
import dev.lisle.client.insights.PostMetric;
import dev.lisle.client.limits.PublishingLimit;
import dev.lisle.client.paging.Window;
import dev.lisle.client.posts.PostId;
import java.time.Duration;
import java.util.Objects;

/** Insights and quotas. */
final class Measuring {
    private Measuring() {}

    static void thePostThatIsLikedHasALike(Stage stage) {
        PostId post = stage.published(stage.ada, "Like me");
        stage.emulator.crowd().like("grace", post.value());
        stage.emulator.crowd().share(post.value());

        Insights insights = stage.ada.insights().ofPost(post);

        assertThat(insights.of(PostMetric.LIKES).orElseThrow().total()).hasValue(1);
        assertThat(insights.of(PostMetric.SHARES).orElseThrow().total()).hasValue(1);
        for (PostMetric metric : PostMetric.values()) {
            assertThat(insights.of(metric)).as(metric.toString()).isPresent();
        }
        PostId repost = stage.grace.posts().repost(post);
        assertThat(stage.grace.insights().ofPost(repost).all()).isEmpty();
    }

    static void theAccountHasEveryMetricInItsShape(Stage stage) {
        PostId post = stage.published(stage.ada, "Like me");
        stage.emulator.crowd().like("grace", post.value());
        stage.emulator.clock().advance(Duration.ofDays(2));
        Window days =
                Window.ALL.since(Stage.START.minus(Duration.ofDays(1))).until(Stage.START.plus(Duration.ofDays(1)));

        AccountInsights likes = stage.ada
                .insights()
                .ofAccount(AccountInsightsQuery.of(AccountMetric.LIKES, AccountMetric.VIEWS)
                        .in(days));
        assertThat(likes.insights().of(AccountMetric.LIKES).orElseThrow().total())
                .hasValue(1);
        assertThat(likes.insights().of(AccountMetric.VIEWS).orElseThrow().total())
                .isPresent();
        likes.previous().ifPresent(before -> assertThat(before.insights().all()).isNotNull());

        Insights all =
                stage.ada.insights().ofAccount(AccountInsightsQuery.all()).insights();
        assertThat(all.of(AccountMetric.FOLLOWERS_COUNT).orElseThrow().total().orElseThrow())
                .isGreaterThanOrEqualTo(5_000);
        assertThat(all.of(AccountMetric.FOLLOWER_DEMOGRAPHICS).orElseThrow().groups())
                .isNotEmpty();
        assertThat(all.all())
                .allSatisfy(insight -> assertThat(insight.unknown()).isEmpty());
    }

    static void theQuotaCountsWhatWasPublished(Stage stage) {
        PostId post = stage.published(stage.ada, "one");
        stage.published(stage.ada, "two");
        stage.ada.posts().delete(post);

        PublishingLimit limit = stage.ada.limits().get();

        assertThat(Objects.requireNonNull(limit.posts()).used()).isEqualTo(2);
        assertThat(Objects.requireNonNull(limit.posts()).total()).isEqualTo(250);
        assertThat(Objects.requireNonNull(limit.replies()).total()).isEqualTo(1_000);
        assertThat(Objects.requireNonNull(limit.deletes()).used()).isEqualTo(1);
        assertThat(Objects.requireNonNull(limit.locationSearches()).total()).isEqualTo(500);
        assertThat(limit.unknown()).isEmpty();
    }
}
