package dev.lisle.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Search, profiles of others, embeds: with advanced and with standard access. */
class DiscoveryAcceptanceTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final Emulator emulator = Emulator.start(EmulatorSettings.defaults().withClockFrozenAt(NOON));
    private final Caller ada = new Caller(emulator, "ada");
    private final Caller grace = new Caller(emulator, "grace");

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void aSearchFindsWordsInAnyCaseAndTheMostPopularFirst() {
        String quiet = ada.publish("Coffee with milk");
        String popular = grace.publish("black COFFEE");
        String newest = grace.publish("coffee again");
        grace.publish("tea");
        emulator.crowd().like("ada", popular);

        assertThat(ids("q", "coffee")).containsExactly(popular, newest, quiet);
        assertThat(ids("q", "coffee", "search_type", "RECENT")).containsExactly(newest, popular, quiet);
        assertThat(ids("q", "milk coffee")).containsExactly(quiet);
        assertThat(ids("q", "coffee", "author_username", "ada")).containsExactly(quiet);
        assertThat(ids("q", "coffee", "media_type", "IMAGE")).isEmpty();
        assertThat(ids("q", "coffee", "media_type", "TEXT", "limit", "1")).containsExactly(popular);
        assertThat(ada.get("/keyword_search", "q", "coffee", "search_type", "BEST")
                        .code())
                .isEqualTo("400 100");
    }

    @Test
    void aSearchIsPagedToItsEnd() {
        List<String> published = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            published.add(0, grace.publish("loom " + i));
        }

        List<String> read = new ArrayList<>();
        String after = "";
        for (int pages = 0; pages < 4; pages++) {
            Caller.Reply page = ada.get("/keyword_search", "q", "loom", "limit", "2", "after", after);
            read.addAll(Caller.texts(page.body(), "id"));
            after = page.body().path("paging").path("cursors").path("after").asString("");
        }

        assertThat(read).isEqualTo(published);
        assertThat(after).isEmpty();
    }

    @Test
    void aTagIsFoundByTopicAlone() {
        String tagged = ada.publish("on the loom", "topic_tag", "Weaving");
        String inText = ada.publish("more #weaving today");
        ada.publish("weaving without a tag");

        assertThat(ids("q", "#weaving", "search_mode", "TAG")).containsExactly(inText, tagged);
    }

    @Test
    void recentSearchesAreOnTheOwnProfileNewestFirst() {
        ada.get("/keyword_search", "q", "tea");
        emulator.clock().advance(Duration.ofSeconds(1));
        ada.get("/keyword_search", "q", "coffee");

        assertThat(ada.get("/me", "fields", "recently_searched_keywords")
                        .body()
                        .path("recently_searched_keywords")
                        .toString())
                .isEqualTo("[{\"query\":\"coffee\",\"timestamp\":1777896001000},"
                        + "{\"query\":\"tea\",\"timestamp\":1777896000000}]");
    }

    @Test
    void aProfileIsLookedUpWithAllItsNumbers() {
        emulator.changeProfile(
                "grace", profile -> profile.withOtherFollowers(99).withBiography("Compilers"));
        assertThat(lookup("grace").code()).isEqualTo("400 100/33");
        emulator.crowd().follow("ada", "grace");
        String post = grace.publish("hello");
        emulator.crowd().like("ada", post);
        ada.publish("hi", "reply_to_id", post);
        ada.publish("see", "quote_post_id", post);
        ada.post("/" + post + "/repost");

        assertThat(lookup("grace").body().toString())
                .isEqualTo("{\"username\":\"grace\",\"name\":\"Grace Hopper\",\"profile_picture_url\":\""
                        + emulator.address() + "/_lisle/avatars/grace.svg\",\"biography\":\"Compilers\","
                        + "\"is_verified\":false,\"follower_count\":100,\"likes_count\":1,\"quotes_count\":1,"
                        + "\"replies_count\":1,\"reposts_count\":1,\"views_count\":0}");
        emulator.clock().advance(Duration.ofDays(8));
        assertThat(lookup("grace").body().path("likes_count").asInt()).isZero();
        assertThat(lookup("@grace").code()).isEqualTo("400 100/33");
        emulator.changeProfile("grace", profile -> profile.withPrivate(true));
        assertThat(lookup("grace").code()).isEqualTo("400 100/33");
    }

    @Test
    void thePostsOfAProfileAreListedWithoutTheirOwner() {
        String post = grace.publish("hello");
        ada.publish("reply", "reply_to_id", post);

        assertThat(ada.get("/profile_posts", "username", "grace", "fields", "owner,text,username")
                        .body()
                        .path("data")
                        .toString())
                .isEqualTo("[{\"text\":\"hello\",\"username\":\"grace\",\"id\":\"" + post + "\"}]");
    }

    @Test
    void withStandardAccessOthersAreSeenIfTheyTestTheApp() {
        try (Emulator standard = Emulator.start(EmulatorSettings.defaults()
                .withAppAccess(AppAccess.STANDARD)
                .withAccounts("ada", "grace", "linus")
                .withClockFrozenAt(NOON))) {
            Caller caller = new Caller(standard, "ada");
            Caller tester = new Caller(standard, "grace");
            Caller stranger = new Caller(standard, "linus");
            String own = caller.publish("my loom");
            String ofTester = tester.publish("a loom for @ada");
            String ofStranger = stranger.publish("a loom for @ada");
            standard.dashboard().removeTester(standard.app(), "linus");

            assertThat(caller.get("/" + ofTester).status()).isEqualTo(200);
            assertThat(caller.get("/" + ofStranger).code()).isEqualTo("400 100/33");
            assertThat(stranger.get("/me").code()).isEqualTo("400 100/10");
            assertThat(Caller.texts(
                            caller.get("/keyword_search", "q", "my loom").body(), "id"))
                    .containsExactly(own);
            assertThat(Caller.texts(caller.get("/me/mentions").body(), "id")).containsExactly(ofTester);
            assertThat(caller.get("/location_search", "q", "Menlo Park").status())
                    .isEqualTo(200);
            assertThat(caller.get("/location_search", "q", "Berlin").code()).isEqualTo("400 10/4279067");
            assertThat(caller.get("/profile_lookup", "username", "threads").status())
                    .isEqualTo(200);
            assertThat(caller.get("/profile_lookup", "username", "grace").code())
                    .isEqualTo("400 10/4279067");

            standard.variants().add(Variant.STANDARD_ACCESS_REFUSED);
            assertThat(caller.get("/keyword_search", "q", "loom").code()).isEqualTo("400 10/4279067");
            assertThat(caller.get("/me/mentions").code()).isEqualTo("400 10/4279067");
        }
    }

    @Test
    void aPostIsEmbeddedByEitherOfItsAddressesWithoutAToken() {
        String post = ada.publish("embed me");
        String shortcode = emulator.postsOf("ada").get(0).shortcode();
        Caller nobody = new Caller(emulator.address(), "");

        for (String url : List.of(
                "https://www.threads.com/t/" + shortcode,
                "https://www.threads.net/@ada/post/" + shortcode + "/",
                emulator.postsOf("ada").get(0).permalink().toString())) {
            Caller.Reply embed = nobody.send(nobody.request("/oembed?" + Caller.form("url", url, "maxwidth", "320")));
            assertThat(embed.body().path("html").asString())
                    .startsWith("<blockquote class=\"text-post-media\" data-text-post-permalink="
                            + "\"https://www.threads.com/@ada/post/" + shortcode + "\"")
                    .contains("id=\"ig-tp-" + shortcode + "\"")
                    .endsWith("<script async src=\"https://www.threads.com/embed.js\"></script>");
            assertThat(embed.body().path("width").asInt()).isEqualTo(320);
        }
        assertThat(ada.get("/oembed", "url", "https://example.com/t/" + shortcode)
                        .code())
                .isEqualTo("400 100");
        assertThat(ada.get("/oembed", "url", "https://www.threads.com/t/" + shortcode, "maxwidth", "659")
                        .code())
                .isEqualTo("400 100");
        emulator.changeProfile("ada", profile -> profile.withPrivate(true));
        assertThat(ada.get("/oembed", "url", "https://www.threads.com/t/" + shortcode)
                        .code())
                .isEqualTo("400 100/33");
        assertThat(post).isNotEmpty();
    }

    @Test
    void embedsMayNeedATokenByOneReading() {
        ada.publish("embed me");
        String url =
                "https://www.threads.com/t/" + emulator.postsOf("ada").get(0).shortcode();
        emulator.variants().add(Variant.OEMBED_NEEDS_TOKEN);
        Caller nobody = new Caller(emulator.address(), "");
        Caller app = new Caller(
                emulator.address(),
                "TH|" + emulator.app().id() + "|" + emulator.app().secret());

        assertThat(nobody.send(nobody.request("/oembed?" + Caller.form("url", url)))
                        .code())
                .isEqualTo("400 190");
        assertThat(app.get("/oembed", "url", url).status()).isEqualTo(200);
        assertThat(ada.get("/oembed", "url", url).status()).isEqualTo(200);
        Caller forger = new Caller(emulator.address(), "TH|" + emulator.app().id() + "|wrong");
        assertThat(forger.get("/oembed", "url", url).code()).isEqualTo("400 190");
    }

    private Caller.Reply lookup(String username) {
        return ada.get("/profile_lookup", "username", username);
    }

    private List<String> ids(String... params) {
        return Caller.texts(ada.get("/keyword_search", params).body(), "id");
    }
}
