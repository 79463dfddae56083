package dev.lisle.spring;

import org.springframework.boot.WebApplicationType;

class ReactiveWebhookTest extends WebhookContract {
    @Override
    WebApplicationType type() {
        return WebApplicationType.REACTIVE;
    }
}
