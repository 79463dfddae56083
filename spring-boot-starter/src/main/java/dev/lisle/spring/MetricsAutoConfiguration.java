package dev.lisle.spring;

import dev.lisle.micrometer.CallObservationConvention;
import dev.lisle.micrometer.ChainObservationConvention;
import dev.lisle.micrometer.ObservedCalls;
import dev.lisle.micrometer.ObservedChains;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Observes each call of Meta's API and each chain, if there is a registry of observations, as Actuator brings one. */
@AutoConfiguration(
        before = ThreadsAutoConfiguration.class,
        afterName = "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration")
public final class MetricsAutoConfiguration {
    /** For Spring. */
    public MetricsAutoConfiguration() {}

    @Bean
    @ConditionalOnBean(ObservationRegistry.class)
    @ConditionalOnMissingBean
    ObservedCalls threadsObservedCalls(
            ObservationRegistry registry, ObjectProvider<CallObservationConvention> convention) {
        ObservedCalls calls = ObservedCalls.in(registry);
        CallObservationConvention names = convention.getIfUnique();
        return names == null ? calls : calls.with(names);
    }

    @Bean
    @ConditionalOnBean(ObservationRegistry.class)
    @ConditionalOnMissingBean
    ObservedChains threadsObservedChains(
            ObservationRegistry registry, ObjectProvider<ChainObservationConvention> convention) {
        ObservedChains chains = ObservedChains.in(registry);
        ChainObservationConvention names = convention.getIfUnique();
        return names == null ? chains : chains.with(names);
    }
}
