package dev.lisle.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.ThreadsClient;
import dev.lisle.emulator.Emulator;
import dev.lisle.outbox.OutboxDatabase;
import dev.lisle.publisher.PublishEvent;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.ledger.FileLedger;
import dev.lisle.publisher.ledger.Ledger;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;

class PublishingTest {
    private final Emulator emulator = Emulator.start();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void aDraftIsPublishedAndEveryStepIsAnApplicationEvent() {
        List<Object> heard = new ArrayList<>();
        ApplicationListener<PayloadApplicationEvent<PublishEvent>> listener =
                ApplicationListener.forPayload(heard::add);
        asAda().withBean("listener", ApplicationListener.class, () -> listener).run(context -> {
            context.getBean(Publisher.class).publish(context.getBean(ThreadsClient.class), Draft.of("Hello"));

            assertThat(emulator.postsOf("ada"))
                    .singleElement()
                    .satisfies(post -> assertThat(post.text()).isEqualTo("Hello"));
            assertThat(heard).first().isInstanceOf(PublishEvent.Begun.class);
            assertThat(heard)
                    .hasAtLeastOneElementOfType(PublishEvent.Published.class)
                    .last()
                    .isInstanceOf(PublishEvent.Ended.class);
        });
    }

    @Test
    void chainsAreObservedThoughAnEventListenerThrows() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
        ApplicationListener<PayloadApplicationEvent<PublishEvent>> broken = ApplicationListener.forPayload(event -> {
            throw new IllegalStateException("no alarm today");
        });
        asAda().withBean(ObservationRegistry.class, () -> observations)
                .withBean("listener", ApplicationListener.class, () -> broken)
                .run(context -> {
                    context.getBean(Publisher.class).publish(context.getBean(ThreadsClient.class), Draft.of("Hello"));

                    assertThat(meters.get("threads.chains")
                                    .tag("outcome", "published")
                                    .timer()
                                    .count())
                            .isEqualTo(1);
                    assertThat(observations.getCurrentObservationScope()).isNull();
                });
    }

    @Test
    void theLedgerIsTheFolderOfTheProperties() {
        asAda().withPropertyValues("lisle.ledger=" + folder.resolve("ledger")).run(context -> {
            String chain = context.getBean(Publisher.class)
                    .publish(context.getBean(ThreadsClient.class), Draft.of("Hello"))
                    .id();

            assertThat(context.getBean(FileLedger.class).finished()).containsExactly(chain);
        });
    }

    @Test
    void withAnOutboxTheLedgerIsItsDatabase() {
        asAda().withPropertyValues("lisle.outbox.file=" + folder.resolve("outbox.db"))
                .run(context -> assertThat(context.getBean(Ledger.class))
                        .isSameAs(context.getBean(OutboxDatabase.class).ledger()));
    }

    @Test
    void theFolderGoesBeforeTheOutbox() {
        asAda().withPropertyValues(
                        "lisle.outbox.file=" + folder.resolve("outbox.db"), "lisle.ledger=" + folder.resolve("ledger"))
                .run(context -> assertThat(context.getBean(Ledger.class)).isInstanceOf(FileLedger.class));
    }

    private ApplicationContextRunner asAda() {
        return Starter.against(emulator).withPropertyValues("lisle.token=" + Starter.token(emulator, "ada"));
    }
}
