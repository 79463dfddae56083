package dev.lisle.spring;

import dev.lisle.client.auth.AppSecret;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.webhooks.WebhookEvent;
import dev.lisle.client.webhooks.WebhookException;
import dev.lisle.client.webhooks.WebhookReceiver;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Receives what Meta sends, if {@code lisle.webhook.path} is set: answers the first call, checks signatures, and hands each event to
 * the application's {@code @EventListener}s before it answers 200. Meta repeats what is not answered soon, so work that takes long
 * belongs on another thread ({@code @Async}).
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/webhooks">Webhooks</a>
 */
@AutoConfiguration(after = ThreadsAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(RouterFunction.class)
@ConditionalOnProperty("lisle.webhook.path")
public final class WebhookAutoConfiguration {
    /** Far more than a delivery has; whoever sends more is not Meta. */
    private static final int LONGEST_BODY = 1 << 20;

    /** For Spring. */
    public WebhookAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    WebhookReceiver threadsWebhookReceiver(LisleProperties properties) {
        String secret = set("app-secret", properties.webhook().appSecret());
        String token = set("verify-token", properties.webhook().verifyToken());
        try {
            return WebhookReceiver.of(AppSecret.of(secret), token);
        } catch (InvalidRequestException e) {
            throw new LisleConfigurationException("lisle.webhook.app-secret or verify-token: " + e.getMessage(), e);
        }
    }

    @Bean
    RouterFunction<ServerResponse> threadsWebhookRoute(
            LisleProperties properties, WebhookReceiver receiver, ApplicationEventPublisher events) {
        String path = String.valueOf(properties.webhook().path());
        if (!path.startsWith("/")) {
            throw new LisleConfigurationException("lisle.webhook.path is \"" + path + "\". Begin it with a slash.");
        }
        return RouterFunctions.route()
                .GET(path, request -> challenge(request, receiver))
                .POST(path, request -> delivery(request, receiver, events))
                .build();
    }

    private static ServerResponse challenge(ServerRequest request, WebhookReceiver receiver) {
        return receiver.challenge(request.params().toSingleValueMap())
                .map(answer ->
                        ServerResponse.ok().contentType(MediaType.TEXT_PLAIN).body(answer))
                .orElseGet(() -> ServerResponse.status(HttpStatus.FORBIDDEN).build());
    }

    private static ServerResponse delivery(
            ServerRequest request, WebhookReceiver receiver, ApplicationEventPublisher events)
            throws IOException, ServletException {
        byte[] body = request.servletRequest().getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            return ServerResponse.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        List<WebhookEvent> all;
        try {
            all = receiver.events(body, request.headers().firstHeader(WebhookReceiver.SIGNATURE));
        } catch (WebhookException e) {
            return ServerResponse.status(HttpStatus.FORBIDDEN).build();
        }
        all.forEach(events::publishEvent);
        return ServerResponse.ok().build();
    }

    private static String set(String name, @Nullable Secret secret) {
        if (secret == null || secret.isBlank()) {
            throw new LisleConfigurationException("lisle.webhook.path is set, and lisle.webhook." + name
                    + " is not. Set it, or anybody could pretend to be Meta.");
        }
        return secret.reveal();
    }
}
