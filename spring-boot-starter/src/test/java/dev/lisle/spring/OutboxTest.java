package dev.lisle.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.emulator.Emulator;
import dev.lisle.micrometer.OutboxMeters;
import dev.lisle.outbox.Outbox;
import dev.lisle.outbox.OutboxDatabase;
import dev.lisle.outbox.submissions.NewSubmission;
import dev.lisle.outbox.submissions.SubmissionState;
import dev.lisle.outbox.workers.OutboxEvent;
import dev.lisle.publisher.drafts.Draft;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;

class OutboxTest {
    private static final int PATIENCE_IN_SECONDS = 60;

    private final Emulator emulator = Emulator.start();
    private final BlockingQueue<OutboxEvent> heard = new LinkedBlockingQueue<>();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void whatIsDueGoesOutByItself() {
        withFile().run(context -> {
            context.getBean(Outbox.class).submit("ada", Draft.of("Good morning"), Instant.EPOCH);

            assertThat(next(OutboxEvent.Published.class).account()).isEqualTo("ada");
            assertThat(emulator.postsOf("ada")).hasSize(1);
        });
    }

    @Test
    void itsMetersHearOfItsWorker() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        withFile().run(context -> {
            context.getBean(OutboxMeters.class).bindTo(meters);
            context.getBean(Outbox.class).submit("ada", Draft.of("Good morning"), Instant.EPOCH);

            next(OutboxEvent.Published.class); // the meters are told before the application is

            assertThat(meters.get("threads.outbox.events")
                            .tag("event", "published")
                            .functionCounter()
                            .count())
                    .isEqualTo(1);
        });
    }

    @Test
    void whatDidNotGoOutByItsLastMomentIsToldToo() {
        withFile().run(context -> {
            context.getBean(Outbox.class)
                    .submit(NewSubmission.of("ada", Draft.of("Old news"), Instant.EPOCH)
                            .notAfter(Instant.EPOCH));

            assertThat(next(OutboxEvent.Missed.class).note()).contains("last moment");
            assertThat(emulator.postsOf("ada")).isEmpty();
        });
    }

    @Test
    void itIsKeptInAPostgresqlThatIsABean() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on") // which it turns off
                .start()) {
            withEvents()
                    .withBean("posts", DataSource.class, server::getPostgresDatabase)
                    .withPropertyValues("lisle.outbox.data-source=posts")
                    .run(context -> {
                        context.getBean(Outbox.class).submit("ada", Draft.of("Good morning"), Instant.EPOCH);

                        assertThat(next(OutboxEvent.Published.class).account()).isEqualTo("ada");
                    });
        }
    }

    @Test
    void whoOnlySubmitsHasNoWorker() {
        withFile().withPropertyValues("lisle.outbox.worker=false").run(context -> {
            Outbox outbox = context.getBean(Outbox.class);
            outbox.submit("ada", Draft.of("Good morning"), Instant.EPOCH);

            assertThat(context).doesNotHaveBean(OutboxWorkerLifecycle.class);
            assertThat(outbox.counts()).containsEntry(SubmissionState.PENDING, 1L);
            assertThat(health(context.getBean(HealthIndicator.class))).isEqualTo(Status.UP);
        });
    }

    @Test
    void withoutAPlaceThereIsNoOutbox() {
        withEvents()
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(Outbox.class)
                        .doesNotHaveBean(HealthIndicator.class));
    }

    @Test
    void twoPlacesAreRefused() {
        withFile()
                .withPropertyValues("lisle.outbox.data-source=posts")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasRootCauseMessage(
                                "Both lisle.outbox.file and lisle.outbox.data-source are set. Set one of the two."));
    }

    @Test
    void itsHealthSaysWhetherPostsGoOut() {
        withFile().run(context -> {
            HealthIndicator indicator = context.getBean(HealthIndicator.class);
            assertThat(health(indicator)).isEqualTo(Status.UP);

            context.getBean(OutboxDatabase.class).hold("Restored from a copy");
            assertThat(health(indicator)).isEqualTo(Status.OUT_OF_SERVICE);
            context.getBean(OutboxDatabase.class).endHold();

            context.getBean(Outbox.class).pauseAll("A holiday");
            assertThat(indicator.health().getDetails()).containsEntry("paused", List.of("all accounts"));

            OutboxWorkerLifecycle worker = context.getBean(OutboxWorkerLifecycle.class);
            worker.stop();
            assertThat(health(indicator)).isEqualTo(Status.DOWN);
            worker.start();
            assertThat(health(indicator)).isEqualTo(Status.UP);
        });
    }

    private static Status health(HealthIndicator indicator) {
        return indicator.health().getStatus();
    }

    private <T extends OutboxEvent> T next(Class<T> type) throws InterruptedException {
        for (OutboxEvent event; (event = heard.poll(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) != null; ) {
            if (type.isInstance(event)) {
                return type.cast(event);
            }
        }
        throw new AssertionError("nothing was heard of " + type);
    }

    private ApplicationContextRunner withFile() {
        return withEvents().withPropertyValues("lisle.outbox.file=" + folder.resolve("outbox.db"));
    }

    private ApplicationContextRunner withEvents() {
        ApplicationListener<PayloadApplicationEvent<OutboxEvent>> listener = ApplicationListener.forPayload(heard::add);
        return Starter.against(emulator)
                .withPropertyValues("lisle.accounts.ada.token=" + Starter.token(emulator, "ada"))
                .withBean("listener", ApplicationListener.class, () -> listener);
    }
}
