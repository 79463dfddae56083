package dev.lisle.spring;

import dev.lisle.client.auth.AppSecret;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.webhooks.WebhookReceiver;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Receives what Meta sends, if {@code lisle.webhook.path} is set: answers the first call, checks signatures, and hands each event to
 * the application's {@code @EventListener}s before it answers 200. Meta repeats what is not answered soon, so work that takes long
 * belongs on another thread ({@code @Async}). What a listener throws is answered 500, and Meta sends the whole delivery again, for up
 * to 36 hours.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/webhooks">Webhooks</a>
 */
@AutoConfiguration(after = ThreadsAutoConfiguration.class)
@ConditionalOnWebApplication
@ConditionalOnProperty("lisle.webhook.path")
@Import({ServletWebhook.class, ReactiveWebhook.class})
public final class WebhookAutoConfiguration {
    /** Far more than a delivery has; whoever sends more is not Meta. */
    static final int LONGEST_BODY = 1 << 20;

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

    /** Where the callback is open. */
    static String path(LisleProperties properties) {
        String path = String.valueOf(properties.webhook().path());
        if (!path.startsWith("/")) {
            throw new LisleConfigurationException("lisle.webhook.path is \"" + path + "\". Begin it with a slash.");
        }
        return path;
    }

    private static String set(String name, @Nullable Secret secret) {
        if (secret == null || secret.isBlank()) {
            throw new LisleConfigurationException("lisle.webhook.path is set, and lisle.webhook." + name
                    + " is not. Set it, or anybody could pretend to be Meta.");
        }
        return secret.reveal();
    }
}
