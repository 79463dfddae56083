package dev.lisle.spring;

import dev.lisle.publisher.PublishEvent;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.PublisherSettings;
import dev.lisle.publisher.hosting.MediaHost;
import dev.lisle.publisher.ledger.FileLedger;
import dev.lisle.publisher.ledger.Ledger;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;

/**
 * One publisher for all accounts. Its ledger is the folder of {@code lisle.ledger}, else the outbox's database, else memory, which a
 * crash forgets. What it does is told as application events ({@code @EventListener}).
 */
@AutoConfiguration(after = ThreadsAutoConfiguration.class)
public final class PublisherAutoConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(PublisherAutoConfiguration.class);

    /** For Spring. */
    public PublisherAutoConfiguration() {}

    /** Closed with the application. */
    @Bean
    @ConditionalOnMissingBean(Ledger.class)
    @ConditionalOnProperty("lisle.ledger")
    FileLedger threadsLedger(LisleProperties properties) {
        return FileLedger.in(Objects.requireNonNull(properties.ledger()));
    }

    @Bean
    @ConditionalOnMissingBean
    Publisher threadsPublisher(
            ApplicationEventPublisher events,
            ObjectProvider<Consumer<PublishEvent>> listeners,
            ObjectProvider<Ledger> ledger,
            ObjectProvider<PublisherSettings> settings,
            ObjectProvider<MediaHost> host) {
        Publisher.Builder builder = Publisher.builder().listener(Listeners.of(listeners, events));
        if (ledger.getIfUnique() == null) {
            LOG.info(
                    "What is under way is kept in memory, and a crash forgets it: set lisle.ledger to a folder of its own.");
        }
        ledger.ifUnique(builder::ledger);
        settings.ifUnique(builder::settings);
        host.ifUnique(builder::mediaHost);
        return builder.build();
    }
}
