package dev.lisle.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CreatingAcceptanceTest {
    private final Emulator emulator = Emulator.start();
    private final Caller ada = new Caller(emulator, "ada");

    @AfterAll
    void stop() {
        emulator.close();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @MethodSource("refused")
    void isRefused(List<String> params, String message) {
        Caller.Reply reply = ada.post("/me/threads", params.toArray(new String[0]));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().path("error").path("code").asInt()).isEqualTo(100);
        assertThat(reply.message()).contains(message);
    }

    static Stream<Arguments> refused() {
        String poll = "{\"option_a\":\"Tea\",\"option_b\":\"Coffee\"}";
        String sixLinks = "https://a.example https://b.example https://c.example https://d.example https://e.example"
                + " https://f.example.";
        return Stream.of(
                row("The parameter media_type is required", "text", "x"),
                row("media_type must be one of", "media_type", "AUDIO"),
                row("The parameter text is required", "media_type", "TEXT"),
                row("The parameter text is required", "media_type", "TEXT", "text", ""),
                row("Param text must be at most 500 characters long.", "media_type", "TEXT", "text", "x".repeat(501)),
                row("Param text must be at most 500", "media_type", "TEXT", "text", "x".repeat(497) + "🧵"),
                row("The parameter image_url is required", "media_type", "IMAGE"),
                row("Param image_url is not a valid URI.", "media_type", "IMAGE", "image_url", "loom.jpg"),
                row("Param video_url is not a valid URI.", "media_type", "VIDEO", "video_url", "file:///etc/passwd"),
                row("alt_text", "media_type", "IMAGE", "image_url", "https://x.example/", "alt_text", "x".repeat(1001)),
                row("LINK_LIMIT_EXCEEDED", "media_type", "TEXT", "text", sixLinks),
                row("valid threads_media ID", "media_type", "TEXT", "text", "x", "reply_to_id", "4711"),
                row("valid threads_media ID", "media_type", "TEXT", "text", "x", "quote_post_id", "no-id"),
                row("reply_control", "media_type", "TEXT", "text", "x", "reply_control", "nobody"),
                row("topic_tag", "media_type", "TEXT", "text", "x", "topic_tag", "a.b"),
                row("INVALID_COUNTRY_CODES", "media_type", "TEXT", "text", "x", "allowlisted_country_codes", "DE,XX"),
                row("must be a boolean", "media_type", "TEXT", "text", "x", "auto_publish_text", "maybe"),
                row("needs option_a and option_b", text("poll_attachment", "{\"option_a\":\"Tea\"}")),
                row("must be a JSON object", text("poll_attachment", "Tea or coffee")),
                row("must not be used together", text("poll_attachment", poll, "link_attachment", "https://x.example")),
                row("TEXT only", "media_type", "IMAGE", "image_url", "https://x.example/", "poll_attachment", poll),
                row("GIPHY", text("gif_attachment", "{\"gif_id\":\"1\",\"provider\":\"TENOR\"}")),
                row("SPOILER", text("text_entities", "[{\"entity_type\":\"BOLD\",\"offset\":0,\"length\":1}]")),
                row("overlap", text("text_attachment", overlappingStyles())),
                row("not for ghost posts", text("is_ghost_post", "true", "poll_attachment", poll)));
    }

    private static Arguments row(String message, String... params) {
        return Arguments.of(List.of(params), message);
    }

    private static String[] text(String... more) {
        return Stream.concat(Stream.of("media_type", "TEXT", "text", "x"), Stream.of(more))
                .toArray(String[]::new);
    }

    private static String overlappingStyles() {
        return "{\"plaintext\":\"abcdef\",\"text_with_styling_info\":["
                + "{\"offset\":0,\"length\":3,\"styling_info\":[\"bold\"]},"
                + "{\"offset\":2,\"length\":3,\"styling_info\":[\"italic\"]}]}";
    }

    @ParameterizedTest
    @CsvSource({
        "a,1",
        "é,1",
        "汉,1",
        "’,1",
        "©,1",
        "🧵,4",
        "❤️,6",
        "1️⃣,7",
        "🇩🇪,8",
        "👍🏽,8",
        "✌🏽,7",
        "👩‍👩‍👧‍👦,25"
    })
    void aTextIsAsLongAsThis(String grapheme, int length) {
        assertThat(ada.create("media_type", "TEXT", "text", "x".repeat(500 - length) + grapheme))
                .isNotEmpty();
        assertThat(ada.post("/me/threads", "media_type", "TEXT", "text", "x".repeat(501 - length) + grapheme)
                        .message())
                .isEqualTo("Param text must be at most 500 characters long.");
    }

    @Test
    void whatMetasOwnSampleSendsEmptyCountsAsAbsent() {
        String container = ada.create(text(
                "reply_control",
                "",
                "reply_to_id",
                "",
                "link_attachment",
                "",
                "quote_post_id",
                "",
                "poll_attachment",
                "{\"option_a\":\"Tea\",\"option_b\":\"Coffee\",\"option_c\":\"\",\"option_d\":\"\"}"));
        String post = ada.post("/me/threads_publish", "creation_id", container).id();

        assertThat(ada.get("/" + post, "fields", "poll_attachment{option_a,option_b,option_c,total_votes}")
                        .body()
                        .path("poll_attachment")
                        .toString())
                .isEqualTo("{\"option_a\":\"Tea\",\"option_b\":\"Coffee\",\"total_votes\":0}");
    }

    @Test
    void everythingThatWasGivenCanBeReadBack() {
        String quoted = ada.publish("quoted");
        String post = ada.publish(
                "A cup of tea #brew",
                "link_attachment",
                "https://example.com/tea",
                "quote_post_id",
                quoted,
                "topic_tag",
                "weaving",
                "location_id",
                "110000000007919",
                "reply_control",
                "mentioned_only",
                "allowlisted_country_codes",
                "DE,AT",
                "text_entities",
                "[{\"entity_type\":\"spoiler\",\"offset\":\"2\",\"length\":\"3\",\"text\":\"cup\"}]",
                "text_attachment",
                "{\"plaintext\":\"More on tea\"}",
                "gif_attachment",
                "{\"gif_id\":\"abc\",\"provider\":\"GIPHY\"}");

        String fields = "text,link_attachment_url,is_quote_post,quoted_post,topic_tag,location_id,reply_audience,"
                + "allowlisted_country_codes,text_entities,text_attachment,gif_url,media_type";
        assertThat(ada.get("/" + post, "fields", fields).body().toString())
                .isEqualTo(
                        ("{'text':'A cup of tea #brew','link_attachment_url':'https://example.com/tea','is_quote_post':true,"
                                        + "'quoted_post':{'id':'" + quoted
                                        + "'},'topic_tag':'weaving','location_id':'110000000007919',"
                                        + "'reply_audience':'MENTIONED_ONLY','allowlisted_country_codes':['DE','AT'],"
                                        + "'text_entities':{'data':[{'entity_type':'SPOILER','offset':2,'length':3}]},"
                                        + "'text_attachment':{'plaintext':'More on tea'},"
                                        + "'gif_url':'https://media.giphy.com/media/abc/giphy.gif','media_type':'TEXT_POST',"
                                        + "'id':'" + post + "'}")
                                .replace('\'', '"'));
    }

    @Test
    void theFirstTagOfTheTextIsTheTopicUnlessOneIsGiven() {
        String tagged = ada.publish("No. #1 is #slow-cloth, then #other");

        assertThat(ada.get("/" + tagged, "fields", "topic_tag")
                        .body()
                        .path("topic_tag")
                        .asString())
                .isEqualTo("slow-cloth");
    }

    @Test
    void countriesMayBeRepeatedInsteadOfListed() {
        String body = Caller.form(
                "media_type",
                "TEXT",
                "text",
                "x",
                "allowlisted_country_codes",
                "DE",
                "allowlisted_country_codes",
                "AT",
                "auto_publish_text",
                "True");
        String post = ada.post("/me/threads?" + body).id();

        assertThat(ada.get("/" + post, "fields", "allowlisted_country_codes")
                        .body()
                        .path("allowlisted_country_codes")
                        .toString())
                .isEqualTo("[\"DE\",\"AT\"]");
    }
}
