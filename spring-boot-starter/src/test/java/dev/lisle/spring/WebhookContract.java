package dev.lisle.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.posts.PostId;
import dev.lisle.client.webhooks.WebhookEvent;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.Webhook;
import dev.lisle.emulator.WebhookDelivery;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.drafts.Draft;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** A whole application, found by Spring Boot itself, on a port of its own. */
abstract class WebhookContract {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Emulator emulator = Emulator.start();
    private ConfigurableApplicationContext application;

    abstract WebApplicationType type();

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {
        @Bean
        Heard heard() {
            return new Heard();
        }
    }

    static class Heard {
        private final BlockingQueue<WebhookEvent.Replied> replies = new LinkedBlockingQueue<>();
        private final AtomicInteger failures = new AtomicInteger();

        @EventListener
        void on(WebhookEvent.Replied reply) {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("no database today");
            }
            replies.add(reply);
        }
    }

    @BeforeEach
    void start() {
        application = run("--lisle.webhook.verify-token=exampletoken");
    }

    @AfterEach
    void close() {
        application.close();
        emulator.close();
    }

    @Test
    void aReplyOnThreadsIsAnEventOfTheApplication() throws Exception {
        subscribe();

        reply("Lisle");

        WebhookEvent.Replied heard = heard().replies.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(heard).isNotNull();
        assertThat(heard.reply().text()).isEqualTo("Lisle");
    }

    @Test
    void whatAListenerThrowsIsAnsweredSoThatTheDeliveryComesAgain() throws Exception {
        subscribe();
        heard().failures.set(1);

        reply("Lisle");
        assertThat(emulator.dashboard().awaitDeliveries(PATIENCE)).isTrue();
        assertThat(heard().replies).isEmpty();
        assertThat(delivery().attempts())
                .singleElement()
                .extracting(WebhookDelivery.Attempt::status)
                .isEqualTo(500);
        emulator.clock().advance(Duration.ofHours(1));

        assertThat(heard().replies.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isNotNull();
        assertThat(emulator.dashboard().awaitDeliveries(PATIENCE)).isTrue();
        assertThat(delivery().state()).isEqualTo(WebhookDelivery.State.DELIVERED);
    }

    @Test
    void whatMetaHasNotSignedIsRefusedAndWhatIsTooLongToo() throws Exception {
        assertThat(post("{}").statusCode()).isEqualTo(403);
        assertThat(post("").statusCode()).isEqualTo(403);
        assertThat(post("x".repeat((1 << 20) + 1)).statusCode()).isEqualTo(413);
        assertThat(get("?hub.mode=subscribe&hub.verify_token=guessed&hub.challenge=42")
                        .statusCode())
                .isEqualTo(403);
        assertThat(heard().replies).isEmpty();
    }

    @Test
    void aCallbackWithoutASecretDoesNotStart() {
        assertThatThrownBy(() -> run("--lisle.webhook.verify-token="))
                .hasStackTraceContaining("lisle.webhook.path is set, and lisle.webhook.verify-token is not.");
    }

    private ConfigurableApplicationContext run(String more) {
        SpringApplication spring = new SpringApplication(Application.class);
        spring.setWebApplicationType(type());
        spring.setRegisterShutdownHook(false);
        return spring.run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--lisle.webhook.path=/threads/webhook",
                "--lisle.webhook.app-secret=" + emulator.app().secret(),
                more);
    }

    private Heard heard() {
        return application.getBean(Heard.class);
    }

    private void subscribe() {
        emulator.dashboard().subscribe(emulator.app(), Webhook.at(address(), "exampletoken"));
    }

    /** What became of the reply; there are other deliveries. */
    private WebhookDelivery delivery() {
        return emulator.dashboard().deliveries().stream()
                .filter(one -> one.field().equals("replies"))
                .findFirst()
                .orElseThrow();
    }

    private void reply(String text) throws InterruptedException {
        PostId root = publish("ada", Draft.of("Which yarn?"));
        publish("grace", Draft.of(text).replyingTo(root));
    }

    private PostId publish(String account, Draft draft) throws InterruptedException {
        try (ThreadsClient client = ThreadsClient.builder(AccessToken.of(Starter.token(emulator, account)))
                .settings(ClientSettings.defaults().withAddress(emulator.address()))
                .build()) {
            return Publisher.builder()
                    .build()
                    .publish(client, draft)
                    .parts()
                    .get(0)
                    .id();
        }
    }

    private HttpResponse<String> post(String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address())
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String query) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address() + query)).build(), BodyHandlers.ofString());
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port")
                + "/threads/webhook");
    }
}
