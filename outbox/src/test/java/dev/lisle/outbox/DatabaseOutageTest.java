package dev.lisle.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.time.Pause;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.outbox.errors.OutboxUnavailableException;
import dev.lisle.outbox.submissions.Submission;
import dev.lisle.outbox.submissions.SubmissionQuery;
import dev.lisle.outbox.submissions.SubmissionState;
import dev.lisle.outbox.workers.OutboxEvent;
import dev.lisle.outbox.workers.OutboxWorker;
import dev.lisle.outbox.workers.WorkerSettings;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.preflight.Preflight;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL that goes away for more than a minute and comes back, in time that runs sixty times as fast for everybody. */
class DatabaseOutageTest {
    private static final int RATE = 60;
    private static final long START = WorkerStage.START.toEpochMilli();
    private static final Duration OUTAGE = Duration.ofMillis(1_500); // a minute and a half
    private static final int POSTS = 30;

    private final long begun = Clock.systemUTC().millis();

    @TempDir
    Path folder;

    @Test
    void aWorkerGoesOnByItselfWhenTheDatabaseIsBack() throws IOException, InterruptedException {
        ScheduledExecutorService driver = Executors.newSingleThreadScheduledExecutor();
        Map<String, ThreadsClient> clients = new ConcurrentHashMap<>();
        CountDownLatch some = new CountDownLatch(POSTS / 5);
        CountDownLatch all = new CountDownLatch(POSTS);
        EmbeddedPostgres server = server(0);
        try (Emulator emulator =
                Emulator.start(EmulatorSettings.defaults().withClockFrozenAt(Instant.ofEpochMilli(START)))) {
            ScheduledFuture<?> ticking = driver.scheduleAtFixedRate(
                    () -> emulator.clock().advance(later(emulator.clock().instant())), 0, 5, TimeUnit.MILLISECONDS);
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(server.getJdbcUrl("postgres", "postgres"));
            try (OutboxDatabase database = OutboxDatabase.postgresql(
                            source,
                            "cast(" + START + " + (extract(epoch from clock_timestamp()) * 1000 - " + begun + ") * "
                                    + RATE + " as bigint)");
                    OutboxWorker worker = Outbox.of(database)
                            .worker(account -> clients.computeIfAbsent(account, name -> client(emulator, name)))
                            .publisher(publisher -> publisher.preflight(Preflight.off()))
                            .settings(WorkerSettings.defaults()
                                    .withPoll(Duration.ofMillis(20))
                                    .withHeartbeat(Duration.ofMillis(200)))
                            .listener(event -> {
                                if (event instanceof OutboxEvent.Published) {
                                    some.countDown();
                                    all.countDown();
                                }
                            })
                            .time(fast(), pause())
                            .build()) {
                Outbox outbox = Outbox.of(database);
                for (int i = 0; i < POSTS; i++) {
                    outbox.submit(i % 2 == 0 ? "ada" : "grace", Draft.of("post " + i), WorkerStage.START);
                }
                worker.start();
                assertThat(some.await(60, TimeUnit.SECONDS)).isTrue();

                server.close();
                refused(outbox);
                Pause.REAL.forAtLeast(OUTAGE);
                server = server(server.getPort());

                assertThat(all.await(100, TimeUnit.SECONDS))
                        .as("%s", worker.health())
                        .isTrue();
                assertThat(outbox.list(SubmissionQuery.all()).items())
                        .hasSize(POSTS)
                        .extracting(Submission::state)
                        .containsOnly(SubmissionState.PUBLISHED);
            }
            ticking.cancel(false);
            assertThat(List.of("ada", "grace").stream()
                            .flatMap(account -> emulator.postsOf(account).stream())
                            .map(EmulatedPost::text))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, POSTS).mapToObj(i -> "post " + i).toList());
        } finally {
            driver.shutdownNow();
            clients.values().forEach(ThreadsClient::close);
            server.close();
        }
    }

    private static void refused(Outbox outbox) {
        try {
            outbox.submit("ada", Draft.of("meanwhile"), WorkerStage.START);
        } catch (OutboxUnavailableException e) {
            assertThat(e).hasMessageContaining("cannot be used");
            return;
        }
        throw new AssertionError("the server is gone, and yet it was kept");
    }

    private EmbeddedPostgres server(int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setServerConfig("synchronous_commit", "on");
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    private ThreadsClient client(Emulator emulator, String account) {
        return ThreadsClient.builder(AccessToken.of(emulator.account(account).token()))
                .settings(ClientSettings.defaults()
                        .withAddress(emulator.address())
                        .withTimeout(Duration.ofSeconds(5)))
                .time(fast(), pause())
                .build();
    }

    private static Pause pause() {
        return duration -> Pause.REAL.forAtLeast(duration.dividedBy(RATE).plusMillis(1));
    }

    private Duration later(Instant shown) {
        Duration behind = Duration.between(shown, fast().instant());
        return behind.isNegative() ? Duration.ZERO : behind;
    }

    private Clock fast() {
        Clock real = Clock.systemUTC();
        return new Clock() {
            @Override
            public Instant instant() {
                return Instant.ofEpochMilli(START + (real.millis() - begun) * RATE);
            }

            @Override
            public ZoneId getZone() {
                return real.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }
}
