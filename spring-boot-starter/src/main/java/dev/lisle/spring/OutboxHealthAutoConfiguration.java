package dev.lisle.spring;

import dev.lisle.outbox.Outbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Whether posts go out, as {@code threadsOutbox} of the application's health. */
@AutoConfiguration(after = OutboxAutoConfiguration.class)
@ConditionalOnClass({Outbox.class, HealthIndicator.class})
@ConditionalOnEnabledHealthIndicator("threadsoutbox")
public final class OutboxHealthAutoConfiguration {
    /** For Spring. */
    public OutboxHealthAutoConfiguration() {}

    @Bean
    @ConditionalOnBean(Outbox.class)
    @ConditionalOnMissingBean(name = "threadsOutboxHealthIndicator")
    HealthIndicator threadsOutboxHealthIndicator(Outbox outbox, ObjectProvider<OutboxWorkerLifecycle> worker) {
        return new OutboxHealth(outbox, worker.getIfAvailable());
    }
}
