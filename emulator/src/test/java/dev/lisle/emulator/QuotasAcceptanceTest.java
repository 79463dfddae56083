package dev.lisle.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** All ten quotas of Meta's, made small. */
class QuotasAcceptanceTest {
    private static final PublishingLimits TWO_OF_EACH = new PublishingLimits(2, 2, 2, 2, 2, 2, 2, 1_000);

    private final Emulator emulator = Emulator.start(EmulatorSettings.defaults()
            .withLimits(TWO_OF_EACH)
            .withClockFrozenAt(Instant.parse("2026-05-04T12:00:00Z")));
    private final Caller ada = new Caller(emulator, "ada");

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void postsRepliesAndDeletionsEndWithTheirQuotaAndBeginAgainADayLater() {
        String root = ada.publish("one");
        ada.publish("two");
        String third = ada.create("media_type", "TEXT", "text", "three");
        ada.publish("reply", "reply_to_id", root);
        String lastReply = ada.publish("reply", "reply_to_id", root);
        String replyTooMany = ada.create("media_type", "TEXT", "text", "reply", "reply_to_id", root);

        assertThat(ada.post("/me/threads_publish", "creation_id", third).code()).isEqualTo("400 613/4279002");
        assertThat(ada.post("/me/threads_publish", "creation_id", replyTooMany).code())
                .isEqualTo("400 613/4279002");
        assertThat(ada.get(
                                "/me/threads_publishing_limit",
                                "fields",
                                "quota_usage,config,reply_quota_usage,reply_config{quota_total},delete_quota_usage")
                        .body()
                        .toString())
                .isEqualTo("{\"data\":[{\"quota_usage\":2,\"config\":{\"quota_total\":2,\"quota_duration\":86400},"
                        + "\"reply_quota_usage\":2,\"reply_config\":{\"quota_total\":2},\"delete_quota_usage\":0}]}");
        emulator.clock().advance(Duration.ofHours(23));
        ada.delete("/" + lastReply);
        ada.delete("/" + root);
        assertThat(ada.delete("/" + emulator.postsOf("ada").get(0).id()).code()).isEqualTo("400 613/4279002");
        emulator.clock().advance(Duration.ofHours(1).minusSeconds(1));
        assertThat(ada.status(third)).isEqualTo("FINISHED");
        emulator.clock().advance(Duration.ofSeconds(1));
        assertThat(ada.publish("next day")).isNotEmpty();
    }

    @Test
    void searchesCountOnlyIfTheyFindSomething() {
        ada.publish("loom");
        for (int i = 0; i < 5; i++) {
            assertThat(ada.get("/keyword_search", "q", "nothing like it").status())
                    .isEqualTo(200);
        }
        assertThat(ada.get("/keyword_search", "q", "loom").status()).isEqualTo(200);
        assertThat(ada.get("/keyword_search", "q", "loom").status()).isEqualTo(200);

        assertThat(ada.get("/keyword_search", "q", "loom").code()).isEqualTo("400 613/4279002");
    }

    @Test
    void lookingAtProfilesAndPlacesEndsToo() {
        ada.get("/profile_lookup", "username", "grace");
        ada.get("/profile_posts", "username", "grace");
        ada.get("/location_search", "q", "Berlin");
        ada.get("/location_search", "q", "Berlin");

        assertThat(ada.get("/profile_lookup", "username", "grace").code()).isEqualTo("400 613/4279002");
        assertThat(ada.get("/location_search", "q", "Berlin").code()).isEqualTo("400 613/4279002");
    }

    @Test
    void embedsAreCountedByTheHour() {
        ada.publish("post");
        String url =
                "https://www.threads.com/t/" + emulator.postsOf("ada").get(0).shortcode();
        ada.get("/oembed", "url", url);
        ada.get("/oembed", "url", url);

        assertThat(ada.get("/oembed", "url", url).code()).isEqualTo("400 613/4279002");
        emulator.clock().advance(Duration.ofHours(1));
        assertThat(ada.get("/oembed", "url", url).status()).isEqualTo(200);
    }

    @Test
    void callsEndWithImpressionsAndSoDoTheHeadersSay() {
        try (Emulator small = Emulator.start(EmulatorSettings.defaults()
                .withLimits(new PublishingLimits(250, 1_000, 100, 500, 2_200, 1_000, 1_000, 2))
                .withVariants(Variant.USAGE_HEADERS)
                .withClockFrozenAt(Instant.parse("2026-05-04T12:00:00Z")))) {
            small.changeProfile("ada", profile -> profile.withOtherFollowers(0));
            Caller caller = new Caller(small, "ada");
            for (int i = 0; i < 9; i++) {
                caller.get("/me");
            }

            assertThat(caller.exchange(caller.authorized("/me")).headers().firstValue("X-App-Usage"))
                    .contains("{\"call_count\":50,\"total_cputime\":5,\"total_time\":10}");
            for (int i = 0; i < 10; i++) {
                assertThat(caller.get("/me").status()).isEqualTo(200);
            }
            assertThat(caller.get("/me").code()).isEqualTo("400 613/4279002");
            small.clock().advance(Duration.ofDays(1));
            assertThat(caller.get("/me").status()).isEqualTo(200);
        }
    }

    @Test
    void refusalsHaveTheStatus500ByOneReading() {
        emulator.variants().addAll(Set.of(Variant.REFUSALS_WITH_500, Variant.LIMIT_CLAMPED));

        assertThat(ada.get("/me", "fields", "nothing").code()).isEqualTo("500 100");
        assertThat(ada.post("/me/threads_publish", "creation_id", "1").code()).isEqualTo("400 24/4279009");
        assertThat(ada.get("/me/threads", "limit", "1000").status()).isEqualTo(200);
    }
}
