package dev.lisle.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where Meta's sources disagree, both readings can be had. */
class VariantsAcceptanceTest {
    private final Emulator emulator = Emulator.start();
    private final Caller ada = new Caller(emulator, "ada");
    private final Caller grace = new Caller(emulator, "grace");

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void theLengthOfATextIsCountedInThreeWays() {
        String bytes = "é".repeat(251); // 502 bytes
        String points = "👍".repeat(300); // 300 code points, 1,200 by the documented rule

        assertThat(creates(bytes)).isTrue();
        assertThat(creates(points)).isFalse();
        use(Variant.TEXT_IN_BYTES);
        assertThat(creates(bytes)).isFalse();
        use(Variant.TEXT_IN_CODE_POINTS);
        assertThat(creates(bytes)).isTrue();
        assertThat(creates(points)).isTrue();
    }

    @Test
    void threeLinksMayBeAllThatAPostHas() {
        String four = "https://example.com/1 https://example.com/2 https://example.com/3 https://example.com/4";

        assertThat(creates(four)).isTrue();
        use(Variant.THREE_LINKS);
        assertThat(creates(four)).isFalse();
        assertThat(creates(four.substring(0, four.lastIndexOf(' ')))).isTrue();
    }

    @Test
    void spoilersMayBeginAtOneAndBeReadAsAnArray() {
        String fromZero = "[{\"entity_type\":\"SPOILER\",\"offset\":0,\"length\":2}]";
        String fromOne = fromZero.replace(":0", ":1");
        String post = ada.publish("secret", "text_entities", fromZero);

        assertThat(field(post, "text_entities")).isEqualTo("{\"data\":" + fromZero + "}");
        use(Variant.SPOILER_OFFSETS_FROM_1, Variant.TEXT_ENTITIES_AS_ARRAY);
        assertThat(field(post, "text_entities")).isEqualTo(fromZero);
        assertThat(creates("secret", "text_entities", fromZero)).isFalse();
        assertThat(creates("secret", "text_entities", fromOne)).isTrue();
    }

    @Test
    void aPostMayBeRepostedTwice() {
        String original = grace.publish("original");
        String first = ada.post("/" + original + "/repost").id();

        assertThat(ada.post("/" + original + "/repost").id()).isEqualTo(first);
        use(Variant.SECOND_REPOST);
        assertThat(ada.post("/" + original + "/repost").id()).isNotEqualTo(first);
        assertThat(emulator.postsOf("ada")).hasSize(2);
    }

    @Test
    void gifsMayComeFromTenor() {
        String tenor = "{\"gif_id\":\"1\",\"provider\":\"TENOR\"}";

        assertThat(creates("gif", "gif_attachment", tenor)).isFalse();
        use(Variant.TENOR_ACCEPTED);
        assertThat(creates("gif", "gif_attachment", tenor)).isTrue();
    }

    @Test
    void quotedPostsMayBeReadAsText() {
        String quoted = grace.publish("quoted");
        String quote = ada.publish("quote", "quote_post_id", quoted);

        assertThat(field(quote, "quoted_post")).isEqualTo("{\"id\":\"" + quoted + "\"}");
        use(Variant.RELATED_POSTS_AS_TEXT);
        assertThat(field(quote, "quoted_post")).isEqualTo("\"" + quoted + "\"");
    }

    @Test
    void listsMayLeadOnByWholeAddresses() {
        for (int i = 0; i < 3; i++) {
            ada.publish("post " + i);
        }
        use(Variant.PAGING_URLS);

        Caller.Reply first = ada.get("/v1.0/me/threads", "fields", "id,text", "limit", "2");
        URI next = URI.create(first.body().path("paging").path("next").asString());
        Caller.Reply second = ada.get(next.getPath() + "?" + next.getRawQuery() + "&");

        assertThat(next.toString()).startsWith(emulator.address() + "/v1.0/me/threads?limit=2&fields=id%2Ctext&after=");
        assertThat(first.body().path("paging").has("previous")).isFalse();
        assertThat(Caller.texts(second.body(), "text")).containsExactly("post 0");
        URI back = URI.create(second.body().path("paging").path("previous").asString());
        assertThat(Caller.texts(
                        ada.get(back.getPath() + "?" + back.getRawQuery() + "&").body(), "text"))
                .containsExactly("post 2", "post 1");
    }

    @Test
    void suchAnAddressCarriesTheTokenOnlyIfTheCallerSentItAsAParameter() {
        ada.publish("post");
        use(Variant.PAGING_URLS);
        String token = emulator.account("ada").token();

        assertThat(ada.get("/me/threads").body().toString()).doesNotContain(token);
        assertThat(ada.get("/me/threads", "access_token", token)
                        .body()
                        .path("paging")
                        .path("next")
                        .asString())
                .contains("access_token=" + token);
    }

    @Test
    void placesHaveThreeReadings() {
        assertThat(places("q", "Hamburg")).contains("\"city\":\"Hamburg\"");
        assertThat(places("query", "Hamburg")).contains("\"city\":\"Hamburg\"");
        use(Variant.LOCATION_IDS_BY_DEFAULT, Variant.LOCATION_QUERY_NAMED_QUERY, Variant.LOCATION_ID_AS_NUMBER);
        assertThat(places("query", "Speicher")).matches("\\{\"data\":\\[\\{\"id\":\\d+}]}");
        assertThat(ada.get("/location_search", "q", "Hamburg").code()).isEqualTo("400 100");
    }

    @Test
    void aSearchMayCallATextText() {
        ada.publish("loom");

        assertThat(searched()).isEqualTo("TEXT_POST");
        use(Variant.SEARCH_SAYS_TEXT);
        assertThat(searched()).isEqualTo("TEXT");
    }

    @Test
    void profilesMayNeedAThousandFollowers() {
        emulator.changeProfile("grace", profile -> profile.withOtherFollowers(500));

        assertThat(ada.get("/profile_lookup", "username", "grace").status()).isEqualTo(200);
        use(Variant.DISCOVERY_FROM_1000_FOLLOWERS);
        assertThat(ada.get("/profile_lookup", "username", "grace").status()).isEqualTo(400);
    }

    @Test
    void readingsAndProfilesAreChosenOverHttpToo() {
        assertThat(ada.json("/_lisle/variants", "{'variants':['LIMIT_CLAMPED']}")
                        .body()
                        .path("variants")
                        .toString())
                .isEqualTo("[\"LIMIT_CLAMPED\"]");
        assertThat(emulator.variants()).containsExactly(Variant.LIMIT_CLAMPED);
        assertThat(ada.json("/_lisle/variants", "{'variants':['NONE']}").status())
                .isEqualTo(400);
        assertThat(ada.json("/_lisle/profiles/grace", "{'isPrivate':true,'country':'FR'}")
                        .body()
                        .path("country")
                        .asString())
                .isEqualTo("FR");
        assertThat(emulator.profileOf("grace").isPrivate()).isTrue();
        assertThat(ada.json("/_lisle/profiles/grace", "{'isPrivate':'yes'}").status())
                .isEqualTo(400);
        assertThat(ada.json("/_lisle/profiles/grace", "{'shoeSize':40}").status())
                .isEqualTo(400);
    }

    @Test
    void theCrowdActsOverHttpToo() {
        String post = ada.publish("Tea?", "poll_attachment", "{\"option_a\":\"Yes\",\"option_b\":\"No\"}");

        for (String action : List.of(
                "{'action':'like','username':'grace','post':'" + post + "'}",
                "{'action':'vote','username':'grace','post':'" + post + "','option':'option_a'}",
                "{'action':'share','post':'" + post + "'}",
                "{'action':'follow','username':'grace','other':'ada'}")) {
            assertThat(ada.json("/_lisle/crowd", action).status()).isEqualTo(200);
        }

        assertThat(ada.get("/" + post + "/insights", "metric", "likes,shares")
                        .body()
                        .findValuesAsString("value"))
                .containsExactly("1", "1");
        assertThat(field(post, "poll_attachment")).contains("\"total_votes\":1");
        assertThat(ada.json("/_lisle/crowd", "{'action':'like','username':'nobody','post':'" + post + "'}")
                        .status())
                .isEqualTo(400);
        assertThat(ada.json("/_lisle/crowd", "{'action':'hug'}").status()).isEqualTo(400);
        emulator.clock().advance(Duration.ofDays(1));
        assertThat(ada.json(
                                "/_lisle/crowd",
                                "{'action':'vote','username':'ada','post':'" + post + "','option':'option_a'}")
                        .status())
                .isEqualTo(409);
    }

    private void use(Variant... variants) {
        emulator.variants().clear();
        emulator.variants().addAll(Set.of(variants));
    }

    private boolean creates(String text, String... more) {
        String[] params = new String[4 + more.length];
        System.arraycopy(new String[] {"media_type", "TEXT", "text", text}, 0, params, 0, 4);
        System.arraycopy(more, 0, params, 4, more.length);
        return ada.post("/me/threads", params).status() == 200;
    }

    private String field(String post, String name) {
        return ada.get("/" + post, "fields", name).body().path(name).toString();
    }

    private String places(String name, String words) {
        return ada.get("/location_search", name, words).body().toString();
    }

    private String searched() {
        return ada.get("/keyword_search", "q", "loom", "fields", "media_type")
                .body()
                .path("data")
                .path(0)
                .path("media_type")
                .asString();
    }
}
