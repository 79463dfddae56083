package dev.lisle.spring;

import dev.lisle.client.calls.CallListener;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Times each call of Meta's API, if there is a registry of metrics. */
@AutoConfiguration(
        before = ThreadsAutoConfiguration.class,
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(MeterRegistry.class)
public final class MetricsAutoConfiguration {
    /** For Spring. */
    public MetricsAutoConfiguration() {}

    @Bean
    @ConditionalOnBean(MeterRegistry.class)
    CallListener threadsCallMetrics(MeterRegistry registry) {
        return new CallMetrics(registry);
    }
}
