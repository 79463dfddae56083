package dev.lisle.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class InsightsAcceptanceTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final Emulator emulator = Emulator.start(EmulatorSettings.defaults().withClockFrozenAt(NOON));
    private final Caller ada = new Caller(emulator, "ada");
    private final Caller grace = new Caller(emulator, "grace");

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void whatHappenedAroundAPostIsCounted() {
        String post = ada.publish("post");
        String reply = grace.publish("reply", "reply_to_id", post);
        ada.publish("below", "reply_to_id", reply);
        grace.publish("quote", "quote_post_id", post);
        grace.post("/" + post + "/repost");
        emulator.crowd().like("grace", post);
        emulator.crowd().like("grace", post);
        emulator.crowd().like("ada", post);
        emulator.crowd().unlike("ada", post);
        emulator.crowd().share(post);

        Caller.Reply insights = ada.get("/" + post + "/insights", "metric", "likes,replies,reposts,quotes,shares");

        assertThat(values(insights)).containsExactly("likes 1", "replies 2", "reposts 1", "quotes 1", "shares 1");
        assertThat(insights.body().has("paging")).isFalse();
        JsonNode first = insights.body().path("data").path(0);
        assertThat(first.path("id").asString()).isEqualTo(post + "/insights/likes/lifetime");
        assertThat(first.path("title").asString()).isEqualTo("Likes");
        assertThat(first.path("period").asString()).isEqualTo("lifetime");
        assertThat(values(grace.get("/" + reply + "/insights", "metric", "replies")))
                .containsExactly("replies 1");
        assertThat(grace.get("/" + post + "/insights", "metric", "likes").code())
                .isEqualTo("400 10");
        assertThat(ada.get("/" + post + "/insights", "metric", "clicks").code()).isEqualTo("400 100");
        emulator.variants().add(Variant.INSIGHT_THREAD_REPLIES);
        assertThat(ada.get("/" + post + "/insights", "metric", "replies").body().toString())
                .contains(post + "/insights/thread_replies/lifetime");
    }

    @Test
    void aRepostHasNoInsights() {
        String repost = ada.post("/" + grace.publish("post") + "/repost").id();

        assertThat(ada.get("/" + repost + "/insights", "metric", "views").body().toString())
                .isEqualTo("{\"data\":[]}");
    }

    @Test
    void viewsGrowWithTimeAndWithWhatHappensAndAreTheSameWhoeverAsks() {
        String post = ada.publish("post");
        String ignored = ada.publish("ignored");
        emulator.clock().advance(Duration.ofHours(2));
        long early = views(post);
        emulator.clock().advance(Duration.ofHours(10));
        long later = views(post);
        for (int i = 0; i < 20; i++) {
            grace.publish("reply " + i, "reply_to_id", post);
        }
        long ignoredBefore = views(ignored);
        long before = views(post);
        emulator.clock().advance(Duration.ofDays(1));

        assertThat(early).isPositive();
        assertThat(later).isGreaterThan(early);
        assertThat(views(post) - before).isGreaterThan(views(ignored) - ignoredBefore + 20);
        assertThat(views(post)).isEqualTo(views(post));
    }

    @Test
    void anAccountsViewsComeDayByDayAndItsOtherNumbersAsTotals() {
        String post = ada.publish("post", "link_attachment", "https://example.com/loom");
        emulator.crowd().like("grace", post);
        emulator.clock().advance(Duration.ofDays(2));

        Caller.Reply insights = ada.get(
                "/me/threads_insights",
                "metric",
                "views,likes,clicks",
                "since",
                Long.toString(NOON.minus(Duration.ofHours(1)).getEpochSecond()));

        JsonNode views = insights.body().path("data").path(0);
        assertThat(views.path("values").values().stream()
                        .map(value -> value.path("end_time").asString())
                        .toList())
                .containsExactly("2026-05-05T07:00:00+0000", "2026-05-06T07:00:00+0000", "2026-05-07T07:00:00+0000");
        assertThat(views.path("values").values().stream()
                        .mapToLong(value -> value.path("value").asLong())
                        .sum())
                .isEqualTo(views(post));
        assertThat(views.path("title").asString()).isEqualTo("views");
        assertThat(insights.body()
                        .path("data")
                        .path(1)
                        .path("total_value")
                        .path("value")
                        .asInt())
                .isEqualTo(1);
        JsonNode click =
                insights.body().path("data").path(2).path("link_total_values").path(0);
        assertThat(click.path("link_url").asString()).isEqualTo("https://example.com/loom");
        assertThat(click.path("value").asLong()).isPositive().isLessThan(views(post));
    }

    @Test
    void thePagesOfAnAccountsInsightsAreAsLongAndSideBySide() {
        emulator.clock().advance(Duration.ofDays(4));
        long since = NOON.getEpochSecond();
        long until = NOON.plus(Duration.ofDays(2)).getEpochSecond();

        JsonNode paging = ada.get(
                        "/v1.0/me/threads_insights",
                        "metric",
                        "likes",
                        "since",
                        Long.toString(since),
                        "until",
                        Long.toString(until))
                .body()
                .path("paging");

        assertThat(paging.toString())
                .isEqualTo(("{'previous':'" + emulator.address() + "/v1.0/me/threads_insights?metric=likes&since="
                                + (since - 172_800) + "&until=" + since + "','next':'" + emulator.address()
                                + "/v1.0/me/threads_insights?metric=likes&since=" + until + "&until="
                                + (until + 172_800) + "'}")
                        .replace('\'', '"'));
    }

    @Test
    void followersAreCountedWithoutATime() {
        emulator.changeProfile("ada", profile -> profile.withOtherFollowers(41));
        emulator.crowd().follow("grace", "ada");

        Caller.Reply followers = ada.get("/me/threads_insights", "metric", "followers_count");

        assertThat(followers
                        .body()
                        .path("data")
                        .path(0)
                        .path("total_value")
                        .path("value")
                        .asInt())
                .isEqualTo(42);
        assertThat(ada.get("/me/threads_insights", "metric", "followers_count", "since", "1777000000")
                        .code())
                .isEqualTo("400 100");
        assertThat(ada.get("/me/threads_insights", "metric", "likes", "since", "1712991599")
                        .code())
                .isEqualTo("400 100");
    }

    @Test
    void demographicsAddUpToAllFollowersAndNeedAHundredOfThem() {
        emulator.changeProfile("ada", profile -> profile.withOtherFollowers(1_234));

        for (String breakdown : List.of("country", "city", "age", "gender")) {
            JsonNode value = demographics(breakdown).body().path("data").path(0).path("total_value");
            JsonNode only = value.path("breakdowns").path(0);
            assertThat(only.path("dimension_keys").toString()).isEqualTo("[\"" + breakdown + "\"]");
            assertThat(only.path("results").values().stream()
                            .mapToInt(result -> result.path("value").asInt())
                            .sum())
                    .isEqualTo(1_234);
        }
        assertThat(demographics("age").body().toString()).contains("[\"65+\"]");
        assertThat(demographics("").code()).isEqualTo("400 100");
        assertThat(demographics("age,gender").code()).isEqualTo("400 100");
        emulator.changeProfile("ada", profile -> profile.withOtherFollowers(99));
        assertThat(demographics("age").code()).isEqualTo("400 100");
    }

    @Test
    void viewsMayBeATotalByOneReading() {
        emulator.variants().add(Variant.VIEWS_AS_TOTAL);
        ada.publish("post");
        emulator.clock().advance(Duration.ofHours(5));

        assertThat(ada.get("/me/threads_insights", "metric", "views")
                        .body()
                        .path("data")
                        .path(0)
                        .path("total_value")
                        .path("value")
                        .asInt())
                .isPositive();
    }

    private Caller.Reply demographics(String breakdown) {
        return ada.get("/me/threads_insights", "metric", "follower_demographics", "breakdown", breakdown);
    }

    private long views(String post) {
        return ada.get("/" + post + "/insights", "metric", "views")
                .body()
                .path("data")
                .path(0)
                .path("values")
                .path(0)
                .path("value")
                .asLong();
    }

    private static List<String> values(Caller.Reply insights) {
        return insights.body().path("data").values().stream()
                .map(metric -> metric.path("name").asString() + " "
                        + metric.path("values").path(0).path("value").asInt())
                .toList();
    }
}
