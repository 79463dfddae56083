package dev.lisle.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lisle.emulator.WebhookDelivery.State;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an app on this machine is told. */
class WebhooksAcceptanceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Received(String path, String contentType, String signature, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private Emulator emulator;
    private Caller ada;
    private Caller grace;
    private HttpServer shop;
    private volatile int status = 200;

    @BeforeEach
    void start() throws IOException {
        emulator = Emulator.start(EmulatorSettings.defaults().withClockFrozenAt(Instant.parse("2026-05-04T09:00:00Z")));
        ada = new Caller(emulator, "ada");
        grace = new Caller(emulator, "grace");
        shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shop.createContext("/", this::take);
        shop.start();
    }

    @AfterEach
    void stop() {
        emulator.close();
        shop.stop(0);
    }

    @Test
    void aCallbackIsAskedBeforeItIsTrusted() {
        emulator.dashboard().subscribe(emulator.app(), Webhook.at(at("/hook"), "let me in"));

        assertThatThrownBy(
                        () -> emulator.dashboard().subscribe(emulator.app(), Webhook.at(at("/hook"), "another token")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("challenge")
                .hasMessageContaining("403");
        assertThatThrownBy(() -> emulator.dashboard()
                        .subscribe(emulator.app(), Webhook.at(URI.create("http://shop.example/hook"), "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not on this machine");
    }

    @Test
    void aReplyIsToldToTheOwnerOfThePostWithASignatureOverTheBytes() throws Exception {
        subscribe("replies");
        String post = ada.publish("Hello");

        String reply = grace.publish("Hé! 🧵", "reply_to_id", post);

        settle();
        assertThat(received).hasSize(1);
        Received told = received.get(0);
        assertThat(told.contentType).isEqualTo("application/json");
        assertThat(told.signature).isEqualTo("sha256=" + HexFormat.of().formatHex(hmac(told.body)));
        JsonNode body = JSON.readTree(told.body);
        assertThat(body.path("topic").asString()).isEqualTo("moderate");
        assertThat(body.path("target_id").asString()).isEqualTo(post);
        assertThat(body.path("app_id").asString()).isEqualTo(emulator.app().id());
        assertThat(body.path("time").asLong()).isEqualTo(1_777_885_200);
        JsonNode value = body.path("values").path("value");
        assertThat(body.path("values").path("field").asString()).isEqualTo("replies");
        assertThat(value.path("id").asString()).isEqualTo(reply);
        assertThat(value.path("text").asString()).isEqualTo("Hé! 🧵");
        assertThat(value.path("replied_to").path("id").asString()).isEqualTo(post);
        assertThat(value.path("root_post").path("owner_id").asString())
                .isEqualTo(emulator.account("ada").id());
        assertThat(value.path("timestamp").asString()).isEqualTo("2026-05-04T09:00:00+0000");
    }

    @Test
    void whatWasOnItsWayIsNotDeliveredOnceAnotherWorldIsLoaded(@TempDir Path folder) throws Exception {
        subscribe("replies");
        String post = ada.publish("Hello");
        emulator.save(folder.resolve("world.json"));
        status = 503;
        grace.publish("Hello, too", "reply_to_id", post);
        settle();
        assertThat(received).hasSize(1);

        emulator.load(folder.resolve("world.json"));
        status = 200;
        emulator.clock().advance(Duration.ofHours(1));
        settle();

        assertThat(received).hasSize(1);
        assertThat(emulator.dashboard().deliveries()).isEmpty();
        grace.publish("Once more", "reply_to_id", post);
        settle();
        assertThat(received).hasSize(2);
    }

    @Test
    void mentionsPublicationsAndDeletionsAreToldToo() throws Exception {
        subscribe("mentions", "publish", "delete");

        String post = grace.publish("Look, @ada!");
        grace.delete("/" + post);

        settle();
        List<JsonNode> told =
                received.stream().map(each -> JSON.readTree(each.body)).toList();
        assertThat(told)
                .extracting(body -> body.path("values").path("field").asString())
                .containsExactly("publish", "mentions", "delete");
        assertThat(told.get(1).path("target_id").asString())
                .isEqualTo(emulator.account("ada").id());
        assertThat(told.get(2).path("values").path("value").path("owner").toString())
                .isEqualTo("{\"owner_id\":\"" + emulator.account("grace").id() + "\"}");
    }

    @Test
    void ofAPrivateAccountOnlyItsOwnDoingIsTold() throws Exception {
        emulator.changeProfile("ada", profile -> profile.withPrivate(true));
        subscribe("replies", "mentions", "publish");
        String post = ada.publish("Hello");

        grace.publish("@ada, hello to you", "reply_to_id", post);

        settle();
        assertThat(received)
                .extracting(each ->
                        JSON.readTree(each.body).path("values").path("field").asString())
                .containsOnly("publish");
    }

    @Test
    void whatIsNotSubscribedIsNotTold() throws Exception {
        subscribe("delete");

        ada.publish("Hello");

        settle();
        assertThat(received).isEmpty();
        assertThat(emulator.dashboard().deliveries()).isEmpty();
    }

    @Test
    void aRefusedDeliveryIsRepeatedLaterAndLaterForThirtySixHours() throws Exception {
        subscribe("publish");
        status = 503;
        ada.publish("Hello");
        settle();

        for (Duration pause : List.of(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(40))) {
            emulator.clock().advance(pause.minusMillis(1));
            settle();
            int before = received.size();
            emulator.clock().advance(Duration.ofMillis(1));
            settle();
            assertThat(received).hasSize(before + 1);
        }
        for (int hour = 0; hour < 40; hour++) {
            emulator.clock().advance(Duration.ofHours(1));
            settle();
        }

        WebhookDelivery delivery = emulator.dashboard().deliveries().get(0);
        assertThat(delivery.state()).isEqualTo(State.GIVEN_UP);
        assertThat(delivery.attempts())
                .extracting(WebhookDelivery.Attempt::status)
                .containsOnly(503);
        assertThat(received)
                .hasSize(delivery.attempts().size())
                .allSatisfy(each -> assertThat(each.body).isEqualTo(received.get(0).body));
    }

    @Test
    void aDeliveryThatIsTakenAtLastIsNotRepeated() throws Exception {
        subscribe("publish");
        status = 500;
        ada.publish("Hello");
        settle();
        status = 200;
        emulator.clock().advance(Duration.ofSeconds(10));
        settle();
        emulator.clock().advance(Duration.ofDays(1));
        settle();

        assertThat(received).hasSize(2);
        assertThat(emulator.dashboard().deliveries())
                .singleElement()
                .extracting(WebhookDelivery::state)
                .isEqualTo(State.DELIVERED);
    }

    @Test
    void whoRemovesAnAppIsToldToItTwiceAndItsTokensDie() throws Exception {
        emulator.dashboard().setCallbacks(emulator.app(), at("/uninstall"), at("/delete"));

        assertThat(emulator.dashboard().removeApp(emulator.app(), "ada")).isTrue();

        settle();
        assertThat(received).extracting(Received::path).containsExactly("/uninstall", "/delete");
        assertThat(received).extracting(Received::contentType).containsOnly("application/x-www-form-urlencoded");
        String[] signed =
                received.get(1).text().substring("signed_request=".length()).split("\\.", -1);
        assertThat(Base64.getUrlDecoder().decode(signed[0]))
                .isEqualTo(hmac(signed[1].getBytes(StandardCharsets.US_ASCII)));
        JsonNode payload = JSON.readTree(Base64.getUrlDecoder().decode(signed[1]));
        assertThat(payload.path("user_id").asString())
                .isEqualTo(emulator.account("ada").id());
        assertThat(payload.path("algorithm").asString()).isEqualTo("HMAC-SHA256");
        assertThat(ada.get("/me").code()).isEqualTo("400 190/458");
    }

    @Test
    void theSameIsDoneOverHttp() throws Exception {
        Caller anyone = new Caller(emulator.address(), "none");
        anyone.json(
                "/_lisle/apps/" + emulator.app().id(),
                "{'webhook':{'callback':'" + at("/hook") + "','verifyToken':'let me in','fields':['publish']},"
                        + "'uninstallUrl':'" + at("/bye") + "','redirectUris':['https://shop.example/cb']}");
        ada.publish("Hello");
        anyone.delete("/_lisle/grants?app=" + emulator.app().id() + "&username=grace");
        settle();

        JsonNode app = anyone.get("/_lisle/apps").body().get(0);
        assertThat(app.path("webhook").path("fields").toString()).isEqualTo("[\"publish\"]");
        assertThat(app.path("redirectUris").toString()).isEqualTo("[\"https://shop.example/cb\"]");
        assertThat(anyone.get("/_lisle/webhooks").body().values())
                .extracting(delivery -> delivery.path("field").asString())
                .containsExactly("publish", "deauthorize");
        assertThat(anyone.get("/_lisle/grants").body().values())
                .extracting(grant -> grant.path("username").asString())
                .containsExactly("ada");
    }

    private void subscribe(String... fields) {
        emulator.dashboard().subscribe(emulator.app(), new Webhook(at("/hook"), "let me in", Set.of(fields)));
    }

    private void settle() throws InterruptedException {
        assertThat(emulator.dashboard().awaitDeliveries(PATIENCE)).isTrue();
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + shop.getAddress().getPort() + path);
    }

    private byte[] hmac(byte[] message) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(emulator.app().secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return mac.doFinal(message);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("GET")) {
                answerChallenge(exchange);
                return;
            }
            received.add(new Received(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    exchange.getRequestHeaders().getFirst("X-Hub-Signature-256"),
                    exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(status, 2); // with -1, one of 100 connections after it was reset
            exchange.getResponseBody().write(new byte[] {'o', 'k'});
        }
    }

    private static void answerChallenge(HttpExchange exchange) throws IOException {
        List<String> query = Arrays.asList(exchange.getRequestURI().getQuery().split("&", -1));
        if (!query.contains("hub.verify_token=let me in") || !query.contains("hub.mode=subscribe")) {
            exchange.sendResponseHeaders(403, -1);
            return;
        }
        byte[] challenge = query.stream()
                .filter(pair -> pair.startsWith("hub.challenge="))
                .findFirst()
                .orElseThrow()
                .substring("hub.challenge=".length())
                .getBytes(StandardCharsets.US_ASCII);
        exchange.sendResponseHeaders(200, challenge.length);
        exchange.getResponseBody().write(challenge);
    }
}
