package dev.lisle.spring;

import dev.lisle.outbox.Outbox;
import dev.lisle.outbox.OutboxDatabase;
import dev.lisle.outbox.media.MediaStore;
import dev.lisle.outbox.workers.AccountClients;
import dev.lisle.outbox.workers.OutboxEvent;
import dev.lisle.outbox.workers.WorkerSettings;
import dev.lisle.publisher.AtLimit;
import dev.lisle.publisher.PublishEvent;
import dev.lisle.publisher.PublisherSettings;
import dev.lisle.publisher.hosting.MediaHost;
import dev.lisle.publisher.ledger.Ledger;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/** An outbox, if its module is there and the properties say where it keeps its posts; and a worker that publishes what is due. */
@AutoConfiguration(after = PublisherAutoConfiguration.class)
@ConditionalOnClass(Outbox.class)
public final class OutboxAutoConfiguration {
    /** For Spring. */
    public OutboxAutoConfiguration() {}

    /** Opening it brings its tables up to date. Closed with the application, after the worker. */
    @Bean
    @ConditionalOnMissingBean
    @Conditional(OnOutboxPlace.class)
    OutboxDatabase threadsOutboxDatabase(LisleProperties properties, BeanFactory beans) {
        Path file = properties.outbox().file();
        String dataSource = properties.outbox().dataSource();
        if (file != null && dataSource != null) {
            throw new LisleConfigurationException(
                    "Both lisle.outbox.file and lisle.outbox.data-source are set. Set one of the two.");
        }
        return file != null
                ? OutboxDatabase.sqlite(file)
                : OutboxDatabase.postgresql(beans.getBean(String.valueOf(dataSource), DataSource.class));
    }

    @Bean
    @ConditionalOnBean(OutboxDatabase.class)
    @ConditionalOnMissingBean
    Outbox threadsOutbox(OutboxDatabase database, LisleProperties properties) {
        Path media = properties.outbox().media();
        return media == null ? Outbox.of(database) : Outbox.of(database, MediaStore.in(media));
    }

    /** The publisher writes where the outbox does, so one place says what is under way. */
    @Bean(destroyMethod = "") // it is closed with the database
    @ConditionalOnBean(OutboxDatabase.class)
    @ConditionalOnMissingBean
    Ledger threadsOutboxLedger(OutboxDatabase database) {
        return database.ledger();
    }

    @Bean
    @ConditionalOnBean(Outbox.class)
    @ConditionalOnMissingBean
    @ConditionalOnBooleanProperty(name = "lisle.outbox.worker", matchIfMissing = true)
    OutboxWorkerLifecycle threadsOutboxWorker(
            Outbox outbox,
            ThreadsAccounts accounts,
            ObjectProvider<AccountClients> clients,
            ObjectProvider<WorkerSettings> settings,
            ObjectProvider<PublisherSettings> publisherSettings,
            ObjectProvider<MediaHost> host,
            ObjectProvider<Consumer<PublishEvent>> publishListeners,
            ObjectProvider<Consumer<OutboxEvent>> listeners,
            ApplicationEventPublisher events) {
        AccountClients ofProperties = accounts::client;
        return new OutboxWorkerLifecycle(() -> outbox.worker(clients.getIfUnique(() -> ofProperties))
                .settings(settings.getIfUnique(WorkerSettings::defaults))
                .publisher(publisher -> {
                    publisherSettings.ifUnique(
                            given -> publisher.settings(given.with(AtLimit.IGNORE))); // the outbox plans
                    host.ifUnique(publisher::mediaHost);
                    return publisher.listener(Listeners.of(publishListeners, events));
                })
                .listener(Listeners.of(listeners, events))
                .build());
    }
}
