package dev.lisle.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PublishingAcceptanceTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final Emulator emulator = Emulator.start(EmulatorSettings.defaults().withClockFrozenAt(NOON));
    private final Caller ada = new Caller(emulator, "ada");
    private final Caller grace = new Caller(emulator, "grace");

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void aTextIsCreatedAndThenPublished() {
        String container = ada.create("media_type", "TEXT", "text", "hello");
        String post = ada.post("/me/threads_publish", "creation_id", container).id();

        EmulatedPost published = emulator.postsOf("ada").get(0);
        assertThat(published)
                .isEqualTo(new EmulatedPost(
                        post,
                        "ada",
                        "hello",
                        "TEXT_POST",
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        emulator.address().resolve("/@ada/post/" + published.shortcode()),
                        published.shortcode(),
                        NOON,
                        container));
        assertThat(emulator.containers()).singleElement().satisfies(truth -> {
            assertThat(truth.status()).isEqualTo("PUBLISHED");
            assertThat(truth.posts()).containsExactly(post);
        });
    }

    @Test
    void aContainerIsPublishedOnlyOnce() {
        String container = ada.create("media_type", "TEXT", "text", "once");
        ada.post("/me/threads_publish", "creation_id", container);

        assertThat(ada.post("/me/threads_publish", "creation_id", container).code())
                .isEqualTo("400 24/4279009");
        assertThat(ada.status(container)).isEqualTo("PUBLISHED");
        assertThat(emulator.postsOf("ada")).hasSize(1);
    }

    @Test
    void anUnfinishedContainerIsNotFoundUntilTheClockHasMovedOn() {
        String container = ada.create("media_type", "IMAGE", "image_url", "https://example.com/loom.jpg");

        assertThat(ada.status(container)).isEqualTo("IN_PROGRESS");
        assertThat(ada.post("/me/threads_publish", "creation_id", container).code())
                .isEqualTo("400 24/4279009");

        emulator.clock().advance(Duration.ofMillis(300));

        assertThat(ada.status(container)).isEqualTo("FINISHED");
        assertThat(ada.post("/me/threads_publish", "creation_id", container).status())
                .isEqualTo(200);
    }

    @Test
    void aContainerExpiresAfterADay() {
        String container = ada.create("media_type", "TEXT", "text", "too late");

        emulator.clock().advance(Duration.ofHours(24));

        assertThat(ada.status(container)).isEqualTo("EXPIRED");
        assertThat(ada.post("/me/threads_publish", "creation_id", container).code())
                .isEqualTo("400 24/4279009");
    }

    @Test
    void somebodyElsesContainerIsNeitherSeenNorPublished() {
        String container = ada.create("media_type", "TEXT", "text", "mine");

        assertThat(grace.get("/" + container).code()).isEqualTo("400 100/33");
        assertThat(grace.post("/me/threads_publish", "creation_id", container).code())
                .isEqualTo("400 24/4279009");
    }

    @Test
    void autoPublishedTextAnswersWithTheIdOfThePost() {
        String post = ada.create("media_type", "TEXT", "text", "at once", "auto_publish_text", "true");

        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::id).containsExactly(post);
    }

    @Test
    void aCarouselKeepsTheOrderAndTheAltTextsOfItsItems() {
        String loom = item("loom");
        String spool = item("spool");
        String carousel = ada.create("media_type", "CAROUSEL", "children", spool + "," + loom, "text", "both");
        emulator.clock().advance(Duration.ofSeconds(1));
        String post = ada.post("/me/threads_publish", "creation_id", carousel).id();

        assertThat(emulator.postsOf("ada")).singleElement().satisfies(published -> {
            assertThat(published.mediaType()).isEqualTo("CAROUSEL_ALBUM");
            assertThat(published.media()).extracting(EmulatedMedia::altText).containsExactly("a spool", "a loom");
        });
        var children = ada.get("/" + post, "fields", "children{alt_text,media_type}")
                .body()
                .path("children");
        assertThat(Caller.texts(children, "alt_text")).containsExactly("a spool", "a loom");
        String first = children.path("data").path(0).path("id").asString();
        assertThat(ada.get("/" + first, "fields", "media_url")
                        .body()
                        .path("media_url")
                        .asString())
                .isEqualTo("https://example.com/spool.jpg");
    }

    @Test
    void aCarouselOfUnfinishedItemsIsReadyWhenTheyAre() {
        String carousel = ada.create("media_type", "CAROUSEL", "children", item("loom") + "," + item("spool"));
        assertThat(ada.status(carousel)).isEqualTo("IN_PROGRESS");

        emulator.clock().advance(Duration.ofMillis(499));
        assertThat(ada.status(carousel)).isEqualTo("IN_PROGRESS");

        emulator.clock().advance(Duration.ofMillis(1));
        assertThat(ada.status(carousel)).isEqualTo("FINISHED");
    }

    @Test
    void badCarouselItemsAreNamed() {
        String single = ada.create("media_type", "IMAGE", "image_url", "https://example.com/alone.jpg");
        String good = item("loom");

        Caller.Reply reply =
                ada.post("/me/threads", "media_type", "CAROUSEL", "children", good + "," + single + ",4711");

        assertThat(reply.code()).isEqualTo("400 100/4279004");
        assertThat(reply.body().path("error").path("error_user_msg").asString())
                .contains(single)
                .contains("4711")
                .doesNotContain(good);
    }

    @Test
    void aCarouselNeedsTwoToTwentyItems() {
        assertThat(ada.post("/me/threads", "media_type", "CAROUSEL", "children", item("one"))
                        .code())
                .isEqualTo("400 100");
        assertThat(ada.post("/me/threads", "media_type", "CAROUSEL").message())
                .isEqualTo("The parameter children is required");
    }

    @Test
    void the251stPostOfADayIsRefusedAndADayLaterNot() {
        for (int i = 0; i < 250; i++) {
            ada.create("media_type", "TEXT", "text", "post " + i, "auto_publish_text", "true");
        }
        String container = ada.create("media_type", "TEXT", "text", "one too many");

        assertThat(ada.post("/me/threads_publish", "creation_id", container).code())
                .isEqualTo("400 613/4279002");
        assertThat(ada.status(container)).isEqualTo("FINISHED");
        assertThat(ada.get("/me/threads_publishing_limit", "fields", "quota_usage,config")
                        .body()
                        .toString())
                .isEqualTo(
                        "{\"data\":[{\"quota_usage\":250,\"config\":{\"quota_total\":250,\"quota_duration\":86400}}]}");

        emulator.clock().advance(Duration.ofHours(24));
        assertThat(ada.publish("a new day")).isNotEmpty();
    }

    @Test
    void repliesCountForAQuotaOfTheirOwn() {
        String root = ada.publish("root");
        ada.publish("reply", "reply_to_id", root);

        assertThat(ada.get("/me/threads_publishing_limit", "fields", "quota_usage,reply_quota_usage,reply_config")
                        .body()
                        .path("data")
                        .path(0)
                        .toString())
                .isEqualTo("{\"quota_usage\":1,\"reply_quota_usage\":1,"
                        + "\"reply_config\":{\"quota_total\":1000,\"quota_duration\":86400}}");
    }

    @Test
    void deletingTakesAPostAwayAndCounts() {
        String post = ada.publish("for the moths");

        assertThat(grace.delete("/" + post).code()).isEqualTo("400 10");
        assertThat(ada.delete("/" + post).body().toString())
                .isEqualTo("{\"success\":true,\"deleted_id\":\"" + post + "\"}");
        assertThat(ada.get("/" + post).code()).isEqualTo("400 100/33");
        assertThat(ada.delete("/" + post).code()).isEqualTo("400 100/33");
        assertThat(emulator.postsOf("ada")).isEmpty();
        assertThat(ada.get("/me/threads_publishing_limit", "fields", "delete_quota_usage")
                        .body()
                        .path("data")
                        .path(0)
                        .path("delete_quota_usage")
                        .asInt())
                .isEqualTo(1);
    }

    private String item(String what) {
        return ada.create(
                "media_type",
                "IMAGE",
                "image_url",
                "https://example.com/" + what + ".jpg",
                "is_carousel_item",
                "true",
                "alt_text",
                "a " + what);
    }
}
