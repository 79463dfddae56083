package dev.lisle.client.insights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.TestClients;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.WebAddress;
import dev.lisle.client.paging.Window;
import dev.lisle.client.posts.PostId;
import dev.lisle.testing.RecordedAnswer;
import dev.lisle.testing.RecordedMeta;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InsightsContractTest {
    @RegisterExtension
    final RecordedMeta meta = RecordedMeta.beside(ThreadsClient.class);

    private ThreadsClient client;

    @BeforeEach
    void open() {
        client = TestClients.of(meta);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void theInsightsOfAPostAreAllMetricsUnlessSomeAreNamed() {
        meta.answer("insights/post.json").answer("insights/post.json");

        Insights all = client.insights().ofPost(new PostId("18051234567890123"));
        client.insights().ofPost(new PostId("18051234567890123"), EnumSet.of(PostMetric.LIKES, PostMetric.SHARES));

        assertThat(all.of(PostMetric.LIKES))
                .contains(new Insight(
                        "likes",
                        "lifetime",
                        List.of(new InsightValue(12, null)),
                        null,
                        List.of(),
                        List.of(),
                        "Likes",
                        "How many like it",
                        "18051234567890123/insights/likes/lifetime",
                        Map.of()));
        assertThat(all.of(PostMetric.LIKES).orElseThrow().total()).hasValue(12);
        assertThat(all.of(PostMetric.VIEWS)).isEmpty();
        assertThat(meta.calls())
                .containsExactly(
                        "GET /v1.0/18051234567890123/insights metric=views,likes,replies,reposts,quotes,shares",
                        "GET /v1.0/18051234567890123/insights metric=likes,shares");
    }

    @Test
    void theInsightsOfAnAccountAreReadInEveryShape() {
        meta.answer("insights/account.json");

        Insights insights =
                client.insights().ofAccount(AccountInsightsQuery.all()).insights();

        assertThat(insights.of(AccountMetric.VIEWS).orElseThrow().values())
                .containsExactly(
                        new InsightValue(40, Instant.parse("2026-05-04T07:00:00Z")),
                        new InsightValue(31, Instant.parse("2026-05-05T07:00:00Z")));
        assertThat(insights.of(AccountMetric.VIEWS).orElseThrow().total()).hasValue(71);
        assertThat(insights.of(AccountMetric.LIKES).orElseThrow().total()).hasValue(9);
        assertThat(insights.of(AccountMetric.CLICKS).orElseThrow().total()).hasValue(7);
        assertThat(insights.of(AccountMetric.CLICKS).orElseThrow().linkTotals())
                .contains(new LinkTotal(3, new WebAddress("https://example.com/")));
        Insight demographics = insights.of(AccountMetric.FOLLOWER_DEMOGRAPHICS).orElseThrow();
        assertThat(demographics.groups())
                .containsExactly(
                        new FollowerGroup(List.of("age"), List.of("18-24"), 120),
                        new FollowerGroup(List.of("age"), List.of("25-34"), 310));
        assertThat(demographics.total()).isEmpty();
        assertThat(meta.onlyCall())
                .isEqualTo("GET /v1.0/me/threads_insights metric=views,likes,replies,reposts,quotes,clicks,"
                        + "followers_count,follower_demographics breakdown=country");
    }

    @Test
    void theNextWindowIsAskedOfOurOwnAddressWithOnlyItsTimes() {
        meta.answer("insights/account.json").answer("insights/account.json").answer("insights/post.json");
        AccountInsightsQuery query = AccountInsightsQuery.of(AccountMetric.VIEWS)
                .in(Window.ALL.since(LocalDate.parse("2026-05-03")).until(LocalDate.parse("2026-05-04")));

        AccountInsights day = client.insights().ofAccount(query);
        AccountInsights before = day.previous().orElseThrow();
        AccountInsights last = day.next().orElseThrow();

        assertThat(before.nextWindow()).contains(new Window("1777881600", "1777968000"));
        assertThat(last.next()).isEmpty();
        assertThat(meta.calls())
                .containsExactly(
                        "GET /v1.0/me/threads_insights metric=views since=1777766400 until=1777852800",
                        "GET /v1.0/me/threads_insights metric=views since=1777708800 until=1777795200",
                        "GET /v1.0/me/threads_insights metric=views since=1777881600 until=1777968000");
    }

    @Test
    void aRepostHasNoInsights() {
        meta.answer(RecordedAnswer.json(200, "{\"data\":[]}"));

        assertThat(client.insights().ofPost(new PostId("1")).all()).isEmpty();
    }
}
