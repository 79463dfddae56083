package dev.lisle.client.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.client.auth.AppSecret;
import dev.lisle.client.posts.PostId;
import dev.lisle.client.profiles.UserId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {
    private static final AppSecret SECRET = AppSecret.of("examplesecret");
    private static final String REPLY = """
            {"field":"replies","value":{"id":"17900000000000007","username":"grace.example","text":"Tea! 🧵",
             "replied_to":{"id":"17900000000000001"},"timestamp":"2026-05-04T09:20:00+0000","brand_new":1,
             "root_post":{"id":"17900000000000001","owner_id":"17841400000000001","username":"ada.example"}}}""";
    private static final String ENVELOPE = """
            {"app_id":"123456789","topic":"moderate","target_id":"17900000000000001","time":1777886400,
             "subscription_id":"234567890","has_uid_field":false,"values":""";

    private final WebhookReceiver receiver = WebhookReceiver.of(SECRET, "exampleverify");

    @Test
    void metasChallengeIsAnsweredWithItself() {
        assertThat(receiver.challenge(Map.of(
                        "hub.mode", "subscribe", "hub.challenge", "8801234567", "hub.verify_token", "exampleverify")))
                .contains("8801234567");
        assertThat(receiver.challenge(
                        Map.of("hub.mode", "subscribe", "hub.challenge", "8801234567", "hub.verify_token", "another")))
                .isEmpty();
        assertThat(receiver.challenge(Map.of("hub.challenge", "8801234567"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s}", "[%s]}"})
    void aReplyIsReadWhetherValuesIsAnObjectOrAList(String form) {
        List<WebhookEvent> events = received(ENVELOPE + form.formatted(REPLY));

        assertThat(events).singleElement().isInstanceOfSatisfying(WebhookEvent.Replied.class, event -> {
            assertThat(event.reply().id()).isEqualTo(new PostId("17900000000000007"));
            assertThat(event.reply().text()).isEqualTo("Tea! 🧵");
            assertThat(event.reply().rootPost()).isEqualTo(new PostId("17900000000000001"));
            assertThat(event.reply().unknown()).isEqualTo(Map.of("brand_new", 1L));
            assertThat(event.rootOwnerId()).isEqualTo("17841400000000001");
            assertThat(event.rootUsername()).isEqualTo("ada.example");
            assertThat(event.delivery())
                    .isEqualTo(new Delivery(
                            "123456789",
                            "moderate",
                            "17900000000000001",
                            Instant.ofEpochSecond(1_777_886_400),
                            "234567890",
                            false));
        });
    }

    @Test
    void theFormOfMetasOtherPlatformsIsReadToo() {
        String body =
                "{\"object\":\"threads\",\"entry\":[{\"id\":\"17841400000000001\",\"time\":1777886400,\"changes\":["
                        + REPLY + "," + REPLY.replace("replies", "mentions") + "]}]}";

        List<WebhookEvent> events = received(body);

        assertThat(events).hasSize(2);
        assertThat(events.get(1)).isInstanceOf(WebhookEvent.Mentioned.class);
        assertThat(events.get(1).delivery().targetId()).isEqualTo("17841400000000001");
    }

    @Test
    void aPublishedAndADeletedPostAreReadWithWhatMetaSaysOfThem() {
        String published = "{\"field\":\"publish\",\"value\":{\"id\":\"17\",\"media_type\":\"TEXT_POST\"}}";
        String deleted = "{\"field\":\"delete\",\"value\":{\"id\":\"17\",\"owner\":{\"owner_id\":\"18\"},"
                + "\"deleted_at\":\"2026-05-04T09:20:00+0000\",\"timestamp\":\"2026-05-03T09:20:00+0000\","
                + "\"username\":\"ada.example\"}}";

        List<WebhookEvent> events = received(ENVELOPE + "[" + published + "," + deleted + "]}");

        assertThat(events.get(0)).isInstanceOf(WebhookEvent.PostPublished.class);
        assertThat(events.get(1))
                .isEqualTo(new WebhookEvent.PostDeleted(
                        events.get(1).delivery(),
                        new PostId("17"),
                        "18",
                        "ada.example",
                        Instant.parse("2026-05-04T09:20:00Z"),
                        Instant.parse("2026-05-03T09:20:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"field\":\"likes\",\"value\":{\"id\":\"1\"}}",
                "{\"field\":\"replies\",\"value\":{}}",
                "{}",
                "7"
            })
    void whatIsNotKnownIsKept(String change) {
        assertThat(received(ENVELOPE + change + "}")).singleElement().isInstanceOf(WebhookEvent.Other.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "sha256=", "sha256=00", "sha1=00", "sha256=zz"})
    void aDeliveryThatMetaDidNotSignIsRefused(String signature) {
        byte[] body = (ENVELOPE + REPLY + "}").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> receiver.events(body, signature))
                .isInstanceOf(WebhookException.class)
                .hasMessageContaining("not signed");
    }

    @Test
    void oneChangedByteBreaksTheSignature() {
        byte[] body = (ENVELOPE + REPLY + "}").getBytes(StandardCharsets.UTF_8);
        String signature = "sha256=" + HexFormat.of().formatHex(SECRET.sign(body));
        assertThat(receiver.events(body, signature)).hasSize(1);
        body[body.length - 1] = ' ';

        assertThatThrownBy(() -> receiver.events(body, signature)).isInstanceOf(WebhookException.class);
    }

    @Test
    void whatIsSignedAndNoJsonIsRefusedWithoutBeingRepeated() {
        assertThatThrownBy(() -> received("private")).hasMessageNotContaining("private");
    }

    @Test
    void aSignedRequestNamesTheUserWhoLeft() {
        assertThat(SignedRequest.parse(signed("HMAC-SHA256"), SECRET))
                .isEqualTo(new SignedRequest(
                        "HMAC-SHA256",
                        new UserId("17841400000000001"),
                        Instant.ofEpochSecond(1_777_886_400),
                        Instant.ofEpochSecond(1_777_890_000),
                        Map.of()));
    }

    @Test
    void aRequestOfSomebodyElseOrOfAnotherAlgorithmIsRefused() {
        assertThatThrownBy(() -> SignedRequest.parse(signed("HMAC-SHA256"), AppSecret.of("another")))
                .isInstanceOf(WebhookException.class);
        assertThatThrownBy(() -> SignedRequest.parse(signed("NONE"), SECRET)).isInstanceOf(WebhookException.class);
        assertThatThrownBy(() -> SignedRequest.parse("", SECRET)).isInstanceOf(WebhookException.class);
        assertThatThrownBy(() -> SignedRequest.parse("a.b.c", SECRET)).isInstanceOf(WebhookException.class);
    }

    @Test
    void aReceiptTellsWhereAndUnderWhatToAsk() {
        assertThat(new DeletionReceipt(URI.create("https://example.com/gone?c=7"), "7").toJson())
                .isEqualTo("{\"url\":\"https://example.com/gone?c=7\",\"confirmation_code\":\"7\"}");
    }

    private List<WebhookEvent> received(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return receiver.events(bytes, "sha256=" + HexFormat.of().formatHex(SECRET.sign(bytes)));
    }

    private static String signed(String algorithm) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String payload = base64.encodeToString(("{\"algorithm\":\"" + algorithm
                        + "\",\"issued_at\":1777886400,\"expires\":1777890000,\"user_id\":\"17841400000000001\"}")
                .getBytes(StandardCharsets.UTF_8));
        return base64.encodeToString(SECRET.sign(payload.getBytes(StandardCharsets.UTF_8))) + "." + payload;
    }
}
