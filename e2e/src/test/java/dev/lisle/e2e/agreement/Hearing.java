package dev.lisle.e2e.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lisle.client.auth.AppSecret;
import dev.lisle.client.containers.PostOptions;
import dev.lisle.client.containers.TextContainer;
import dev.lisle.client.posts.PostId;
import dev.lisle.client.webhooks.DeletionReceipt;
import dev.lisle.client.webhooks.SignedRequest;
import dev.lisle.client.webhooks.WebhookEvent;
import dev.lisle.client.webhooks.WebhookReceiver;
import dev.lisle.emulator.Webhook;
import dev.lisle.emulator.WebhookDelivery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Webhooks and the two callbacks: an app of the kind that our guide shows hears what the emulator sends. */
final class Hearing {
    private static final String VERIFY = "exampleverify";

    private Hearing() {}

    static void everyEventIsHeardAsItsKind(Stage stage) {
        List<WebhookEvent> heard = new CopyOnWriteArrayList<>();
        WebhookReceiver receiver = WebhookReceiver.of(secret(stage), VERIFY);
        HttpServer app = serve(exchange -> {
            if (exchange.getRequestMethod().equals("GET")) {
                answer(
                        exchange,
                        receiver.challenge(form(exchange.getRequestURI().getRawQuery()))
                                .orElse("refused"));
                return;
            }
            byte[] body = exchange.getRequestBody().readAllBytes();
            heard.addAll(receiver.events(body, exchange.getRequestHeaders().getFirst(WebhookReceiver.SIGNATURE)));
            answer(exchange, "heard");
        });
        try {
            stage.emulator.dashboard().subscribe(stage.emulator.app(), Webhook.at(address(app), VERIFY));
            PostId root = stage.published(stage.ada, "Tea or coffee?");
            PostId reply = stage.published(
                    stage.grace,
                    TextContainer.of("Tea!").with(PostOptions.none().replyingTo(root)));
            PostId mention = stage.published(stage.grace, "Ask @ada");
            stage.ada.posts().delete(root);
            await(stage);

            assertThat(heard).noneMatch(WebhookEvent.Other.class::isInstance);
            assertThat(heard)
                    .anySatisfy(event -> assertThat(event)
                            .isInstanceOfSatisfying(WebhookEvent.Replied.class, replied -> {
                                assertThat(replied.reply().id()).isEqualTo(reply);
                                assertThat(replied.reply().text()).isEqualTo("Tea!");
                                assertThat(replied.reply().repliedTo()).isEqualTo(root);
                                assertThat(replied.rootUsername()).isEqualTo("ada");
                            }))
                    .anySatisfy(event -> assertThat(event)
                            .isInstanceOfSatisfying(
                                    WebhookEvent.Mentioned.class,
                                    mentioned ->
                                            assertThat(mentioned.post().id()).isEqualTo(mention)))
                    .anySatisfy(event -> assertThat(event)
                            .isInstanceOfSatisfying(
                                    WebhookEvent.PostPublished.class,
                                    published ->
                                            assertThat(published.post().id()).isEqualTo(root)))
                    .anySatisfy(event -> assertThat(event)
                            .isInstanceOfSatisfying(WebhookEvent.PostDeleted.class, deleted -> {
                                assertThat(deleted.post()).isEqualTo(root);
                                assertThat(deleted.ownerId())
                                        .isEqualTo(stage.emulator.account("ada").id());
                                assertThat(deleted.deletedAt()).isNotNull();
                            }));
        } finally {
            app.stop(0);
        }
    }

    static void removingTheAppIsHeard(Stage stage) {
        List<SignedRequest> heard = new CopyOnWriteArrayList<>();
        HttpServer app = serve(exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(SignedRequest.parse(form(body).get("signed_request"), secret(stage)));
            answer(exchange, new DeletionReceipt(URI.create("https://app.example.com/deleted"), "7").toJson());
        });
        try {
            stage.emulator.dashboard().setCallbacks(stage.emulator.app(), address(app), address(app));
            stage.emulator.dashboard().removeApp(stage.emulator.app(), "ada");
            await(stage);

            assertThat(heard).isNotEmpty().allSatisfy(request -> {
                assertThat(request.user()).isNotNull();
                assertThat(request.issuedAt()).isNotNull();
            });
        } finally {
            app.stop(0);
        }
    }

    private static AppSecret secret(Stage stage) {
        return AppSecret.of(stage.emulator.app().secret());
    }

    private static void await(Stage stage) {
        try {
            assertThat(stage.emulator.dashboard().awaitDeliveries(Duration.ofSeconds(60)))
                    .isTrue();
            assertThat(stage.emulator.dashboard().deliveries())
                    .extracting(WebhookDelivery::state)
                    .as("%s", stage.emulator.dashboard().deliveries())
                    .containsOnly(WebhookDelivery.State.DELIVERED);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpServer serve(com.sun.net.httpserver.HttpHandler handler) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                try (exchange) {
                    handler.handle(exchange);
                }
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI address(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static Map<String, String> form(String text) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            fields.put(
                    URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                    URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return fields;
    }
}
