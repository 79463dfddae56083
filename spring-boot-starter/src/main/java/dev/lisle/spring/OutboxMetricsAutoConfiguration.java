package dev.lisle.spring;

import dev.lisle.micrometer.OutboxMeters;
import dev.lisle.outbox.Outbox;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** What is before the outbox and what its worker did, as meters; Spring Boot binds them to its registries. */
@AutoConfiguration(after = OutboxAutoConfiguration.class)
@ConditionalOnClass({Outbox.class, MeterBinder.class})
public final class OutboxMetricsAutoConfiguration {
    /** For Spring. */
    public OutboxMetricsAutoConfiguration() {}

    @Bean
    @ConditionalOnBean(Outbox.class)
    @ConditionalOnMissingBean
    OutboxMeters threadsOutboxMeters(Outbox outbox) {
        return OutboxMeters.of(outbox);
    }
}
