package dev.lisle.spring;

import dev.lisle.client.webhooks.WebhookEvent;
import dev.lisle.client.webhooks.WebhookException;
import dev.lisle.client.webhooks.WebhookReceiver;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The callback of a servlet application; listeners run on the thread of the request. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(RouterFunction.class)
class ServletWebhook {
    @Bean
    RouterFunction<ServerResponse> threadsWebhookRoute(
            LisleProperties properties, WebhookReceiver receiver, ApplicationEventPublisher events) {
        String path = WebhookAutoConfiguration.path(properties);
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
        byte[] body = request.servletRequest().getInputStream().readNBytes(WebhookAutoConfiguration.LONGEST_BODY + 1);
        if (body.length > WebhookAutoConfiguration.LONGEST_BODY) {
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
}
