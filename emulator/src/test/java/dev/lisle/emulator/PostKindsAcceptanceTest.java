package dev.lisle.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reposts, quotes, ghost posts, mentions, polls and places. */
class PostKindsAcceptanceTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final Emulator emulator = Emulator.start(EmulatorSettings.defaults().withClockFrozenAt(NOON));
    private final Caller ada = new Caller(emulator, "ada");
    private final Caller grace = new Caller(emulator, "grace");

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void aRepostStandsInTheOwnListAndShowsTheOtherPost() {
        String original = grace.publish("original");

        String repost = ada.post("/" + original + "/repost").id();

        assertThat(ada.get("/me/threads", "fields", "media_type,reposted_post{username},text,is_quote_post")
                        .body()
                        .path("data")
                        .toString())
                .isEqualTo("[{\"media_type\":\"REPOST_FACADE\",\"reposted_post\":{\"username\":\"grace\",\"id\":\""
                        + original + "\"},\"is_quote_post\":false,\"id\":\"" + repost + "\"}]");
        assertThat(ada.post("/" + original + "/repost").id()).isEqualTo(repost);
        assertThat(ada.post("/" + repost + "/repost").id()).isEqualTo(repost);
        assertThat(grace.post("/" + repost + "/repost").id()).isNotEqualTo(repost);
    }

    @Test
    void aRepostGoesWithItsOriginalAndCanBeDeletedByItself() {
        String kept = grace.publish("kept");
        String gone = grace.publish("gone");
        String first = ada.post("/" + kept + "/repost").id();
        ada.post("/" + gone + "/repost");

        grace.delete("/" + gone);

        assertThat(ids(ada, "/me/threads")).containsExactly(first);
        assertThat(ada.delete("/" + first).body().path("deleted_id").asString()).isEqualTo(first);
        assertThat(ids(ada, "/me/threads")).isEmpty();
        assertThat(ids(grace, "/me/threads")).containsExactly(kept);
    }

    @Test
    void aGhostPostIsArchivedAfterADayAndStaysInItsOwnList() {
        String ghost = ada.publish("boo", "is_ghost_post", "true");
        String fields = "ghost_post_status,ghost_post_expiration_timestamp";

        assertThat(ada.get("/me/ghost_posts", "fields", fields)
                        .body()
                        .path("data")
                        .toString())
                .isEqualTo("[{\"ghost_post_status\":\"ACTIVE\",\"ghost_post_expiration_timestamp\":"
                        + "\"2026-05-05T12:00:00+0000\",\"id\":\"" + ghost + "\"}]");
        assertThat(ids(ada, "/me/threads")).containsExactly(ghost);
        assertThat(grace.get("/" + ghost).status()).isEqualTo(200);

        emulator.clock().advance(Duration.ofDays(1));

        assertThat(ada.get("/me/ghost_posts", "fields", "ghost_post_status")
                        .body()
                        .toString())
                .contains("ARCHIVED");
        assertThat(ids(ada, "/me/threads")).isEmpty();
        assertThat(grace.get("/" + ghost).code()).isEqualTo("400 100/33");
    }

    @Test
    void mentionsAreThePublicPostsAndRepliesOfOthersThatNameOne() {
        String post = grace.publish("hello @Ada!");
        String reply = ada.publish("@ada talks to herself", "reply_to_id", post);
        String answer = grace.publish("and @ada again", "reply_to_id", reply);
        grace.publish("mail me at grace@ada.example");

        assertThat(ids(ada, "/me/mentions")).containsExactly(answer, post);
        assertThat(ada.get("/me/mentions", "fields", "username,is_reply,owner", "limit", "1")
                        .body()
                        .path("data")
                        .toString())
                .isEqualTo("[{\"username\":\"grace\",\"is_reply\":true,\"id\":\"" + answer + "\"}]");

        emulator.changeProfile("grace", profile -> profile.withPrivate(true));
        assertThat(ids(ada, "/me/mentions")).isEmpty();
        emulator.changeProfile("grace", profile -> profile.withPrivate(false));
        grace.delete("/" + post);
        assertThat(ids(ada, "/me/mentions")).containsExactly(answer);
    }

    @Test
    void votesAreCountedUntilThePollIsOver() {
        String poll = ada.publish(
                "Tea?", "poll_attachment", "{\"option_a\":\"Tea\",\"option_b\":\"Coffee\",\"option_c\":\"\"}");

        emulator.crowd().vote("grace", poll, "option_b");
        emulator.crowd().vote("ada", poll, "option_a");
        emulator.crowd().vote("ada", poll, "option_b");

        assertThat(grace.get("/" + poll, "fields", "poll_attachment")
                        .body()
                        .path("poll_attachment")
                        .toString())
                .isEqualTo(("{'option_a':'Tea','option_a_votes_percentage':0.0,'option_b':'Coffee',"
                                + "'option_b_votes_percentage':1.0,'total_votes':2,"
                                + "'expiration_timestamp':'2026-05-05T12:00:00+0000'}")
                        .replace('\'', '"'));
        assertThat(grace.get("/" + poll, "fields", "poll_attachment{total_votes}")
                        .body()
                        .path("poll_attachment")
                        .toString())
                .isEqualTo("{\"total_votes\":2}");
        assertThatThrownBy(() -> emulator.crowd().vote("ada", poll, "option_c"))
                .isInstanceOf(IllegalArgumentException.class);
        emulator.clock().advance(Duration.ofDays(1));
        assertThatThrownBy(() -> emulator.crowd().vote("ada", poll, "option_a"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aPlaceIsFoundReadAndTagged() {
        Caller.Reply found = ada.get("/location_search", "q", "webstuhl berlin");
        String place = found.body().path("data").path(0).path("id").asString();
        String near = ada.get("/location_search", "latitude", "52.52", "longitude", "13.38", "fields", "name,city")
                .body()
                .path("data")
                .toString();

        assertThat(found.body().path("data").path(0).path("name").asString()).isEqualTo("Café am Webstuhl");
        assertThat(near)
                .startsWith("[{\"name\":\"Spreeufer Library\",\"city\":\"Berlin\",")
                .doesNotContain("Hamburg");
        assertThat(ada.get("/" + place).body().toString()).isEqualTo("{\"id\":\"" + place + "\"}");
        String post = ada.publish("here", "location_id", place);
        assertThat(ada.get("/" + post, "fields", "location_id,location{name,country}")
                        .body()
                        .toString())
                .isEqualTo("{\"location_id\":\"" + place + "\",\"location\":{\"name\":\"Café am Webstuhl\","
                        + "\"country\":\"DE\",\"id\":\"" + place + "\"},\"id\":\"" + post + "\"}");
        assertThat(ada.get("/location_search").code()).isEqualTo("400 100");
        assertThat(ada.get("/location_search", "latitude", "52").code()).isEqualTo("400 100");
        assertThat(ada.get("/location_search", "latitude", "91", "longitude", "0")
                        .code())
                .isEqualTo("400 100");
        assertThat(ada.post("/me/threads", "media_type", "TEXT", "text", "x", "location_id", "42")
                        .code())
                .isEqualTo("400 100");
        assertThat(ada.get("/me/threads_publishing_limit", "fields", "location_search_quota_usage")
                        .body()
                        .toString())
                .isEqualTo("{\"data\":[{\"location_search_quota_usage\":2}]}");
    }

    @Test
    void aPostLimitedToCountriesIsSeenThereAndByItsAuthor() {
        emulator.changeProfile("grace", profile -> profile.withCountry("FR"));
        String german = ada.publish("Servus", "allowlisted_country_codes", "DE,AT");

        assertThat(grace.get("/" + german).code()).isEqualTo("400 100/33");
        assertThat(ada.get("/" + german, "fields", "allowlisted_country_codes")
                        .body()
                        .path("allowlisted_country_codes")
                        .toString())
                .isEqualTo("[\"DE\",\"AT\"]");
        emulator.changeProfile("grace", profile -> profile.withCountry("AT"));
        assertThat(grace.get("/" + german).status()).isEqualTo(200);

        emulator.changeProfile("ada", profile -> profile.withGeoGating(false));
        Caller.Reply refused =
                ada.post("/me/threads", "media_type", "TEXT", "text", "x", "allowlisted_country_codes", "DE");
        assertThat(refused.message()).isEqualTo("THREADS_API__FEATURE_NOT_AVAILABLE");
        assertThat(ada.get("/me", "fields", "is_eligible_for_geo_gating")
                        .body()
                        .path("is_eligible_for_geo_gating")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aPrivateAuthorsReplyIsSeenBelowOnesPostWithoutAName() {
        String root = ada.publish("root");
        String reply = grace.publish("reply", "reply_to_id", root);
        emulator.changeProfile("grace", profile -> profile.withPrivate(true).withVerified(true));

        assertThat(ada.get("/" + root + "/replies", "fields", "username,permalink,text,is_verified")
                        .body()
                        .path("data")
                        .toString())
                .isEqualTo("[{\"text\":\"reply\",\"id\":\"" + reply + "\"}]");
        assertThat(grace.get("/me/replies", "fields", "username,is_verified")
                        .body()
                        .path("data")
                        .toString())
                .isEqualTo("[{\"username\":\"grace\",\"is_verified\":true,\"id\":\"" + reply + "\"}]");
        String own = grace.publish("own");
        assertThat(ada.get("/" + own).code()).isEqualTo("400 100/33");
        assertThat(ada.post("/" + own + "/repost").code()).isEqualTo("400 100/33");
    }

    @Test
    void sharingToStoriesSaysWhetherItWorked() {
        String shared = ada.create("media_type", "TEXT", "text", "x", "crossreshare_to_ig", "true");
        String failed = ada.create("media_type", "TEXT", "text", "x", "crossreshare_to_ig", "true");

        assertThat(status(ada.post("/me/threads_publish", "creation_id", shared)))
                .isEqualTo("SUCCESS");
        emulator.changeProfile("ada", profile -> profile.withInstagram(false));
        assertThat(status(ada.post("/me/threads_publish", "creation_id", failed)))
                .isEqualTo("FAILED");
        emulator.variants().add(Variant.STORY_STATUS_ON_CREATE);
        Caller.Reply created = ada.post("/me/threads", "media_type", "TEXT", "text", "x", "crossreshare_to_ig", "true");
        assertThat(status(created)).isEqualTo("FAILED");
        assertThat(status(ada.post("/me/threads_publish", "creation_id", created.id())))
                .isEmpty();
    }

    private static String status(Caller.Reply reply) {
        return reply.body().path("crossreshare_to_ig_status").asString("");
    }

    private static List<String> ids(Caller caller, String path, String... params) {
        return Caller.texts(caller.get(path, params).body(), "id");
    }
}
