package dev.lisle.spring;

import dev.lisle.client.webhooks.WebhookEvent;
import dev.lisle.client.webhooks.WebhookException;
import dev.lisle.client.webhooks.WebhookReceiver;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The callback of a reactive application; listeners may block, for they run on a thread that is meant for that. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnClass(RouterFunction.class)
class ReactiveWebhook {
    @Bean
    RouterFunction<ServerResponse> threadsWebhookRoute(
            LisleProperties properties, WebhookReceiver receiver, ApplicationEventPublisher events) {
        String path = WebhookAutoConfiguration.path(properties);
        return RouterFunctions.route()
                .GET(path, request -> challenge(request, receiver))
                .POST(path, request -> delivery(request, receiver, events))
                .build();
    }

    private static Mono<ServerResponse> challenge(ServerRequest request, WebhookReceiver receiver) {
        return receiver.challenge(request.queryParams().toSingleValueMap())
                .map(answer ->
                        ServerResponse.ok().contentType(MediaType.TEXT_PLAIN).bodyValue(answer))
                .orElseGet(() -> ServerResponse.status(HttpStatus.FORBIDDEN).build());
    }

    private static Mono<ServerResponse> delivery(
            ServerRequest request, WebhookReceiver receiver, ApplicationEventPublisher events) {
        String signature = request.headers().firstHeader(WebhookReceiver.SIGNATURE);
        return DataBufferUtils.join(request.body(BodyExtractors.toDataBuffers()), WebhookAutoConfiguration.LONGEST_BODY)
                .map(ReactiveWebhook::bytes)
                .defaultIfEmpty(new byte[0])
                .publishOn(Schedulers.boundedElastic())
                .flatMap(body -> answer(body, signature, receiver, events))
                .onErrorResume(
                        DataBufferLimitException.class,
                        tooLong -> ServerResponse.status(HttpStatus.CONTENT_TOO_LARGE)
                                .build());
    }

    private static Mono<ServerResponse> answer(
            byte[] body, @Nullable String signature, WebhookReceiver receiver, ApplicationEventPublisher events) {
        List<WebhookEvent> all;
        try {
            all = receiver.events(body, signature);
        } catch (WebhookException e) {
            return ServerResponse.status(HttpStatus.FORBIDDEN).build();
        }
        all.forEach(events::publishEvent);
        return ServerResponse.ok().build();
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
