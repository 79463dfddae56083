package dev.lisle.spring;

import org.springframework.boot.WebApplicationType;

class ServletWebhookTest extends WebhookContract {
    @Override
    WebApplicationType type() {
        return WebApplicationType.SERVLET;
    }
}
