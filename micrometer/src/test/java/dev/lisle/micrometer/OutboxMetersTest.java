package dev.lisle.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.ThreadsClient;
import dev.lisle.client.calls.CallListener;
import dev.lisle.outbox.Outbox;
import dev.lisle.outbox.OutboxDatabase;
import dev.lisle.outbox.workers.OutboxEvent;
import dev.lisle.outbox.workers.OutboxWorker;
import dev.lisle.publisher.drafts.Draft;
import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class OutboxMetersTest {
    @RegisterExtension
    final Stage stage = new Stage();

    private final MockClock clock = new MockClock();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock);

    @TempDir
    private Path folder;

    private OutboxDatabase database;
    private Outbox outbox;
    private OutboxMeters meters;

    @BeforeEach
    void open() {
        database = OutboxDatabase.sqlite(folder.resolve("outbox.db"));
        outbox = Outbox.of(database);
        meters = OutboxMeters.of(outbox);
        meters.bindTo(registry);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theGaugesSayWhatIsBeforeTheWorkersAsOfTheLastLook() {
        Instant later = database.now().plus(Duration.ofDays(1));
        outbox.submit("ada", Draft.of("later"), later);
        outbox.submit("grace", Draft.of("held"), Instant.EPOCH);
        outbox.pause("grace", null);
        assertThat(gauge("waiting")).isEqualTo(1);
        assertThat(gauge("held")).isEqualTo(1);

        outbox.submit("ada", Draft.of("much later"), later);
        clock.add(Duration.ofMillis(9_999));
        assertThat(gauge("waiting")).as("nobody asks the database every second").isEqualTo(1);

        clock.add(Duration.ofMillis(1));
        assertThat(gauge("waiting")).isEqualTo(2);
    }

    @Test
    void howLateThePostsAreIsToldInSeconds() throws SQLException {
        outbox.submit("ada", Draft.of("now"), database.now());
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("outbox.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("update lisle_outbox_submission set next_at = next_at - 864000000,"
                    + " created_at = created_at - 864000000"); // ten days
        }

        double days = registry.get("threads.outbox.late").timeGauge().value(TimeUnit.DAYS);
        assertThat(days).isBetween(10.0, 11.0);
        assertThat(registry.get("threads.outbox.late").timeGauge().value()).isBetween(864_000.0, 950_400.0);
    }

    @Test
    void withoutItsDatabaseThereIsNoNumber() {
        database.close();

        assertThat(gauge("waiting")).isNaN();
        assertThat(registry.get("threads.outbox.late").timeGauge().value()).isNaN();
    }

    @Test
    void whatTheWorkersDidIsCounted() {
        outbox.submit("ada", Draft.of("one"), Instant.EPOCH);
        outbox.submit("ada", Draft.of("two"), Instant.EPOCH.plusSeconds(1));
        try (ThreadsClient client = stage.client(CallListener.NONE).build();
                OutboxWorker worker = outbox.worker(account -> client)
                        .listener(meters)
                        .time(stage.emulator().clock().asClock(), stage.pause())
                        .build()) {
            worker.runDue();
        }

        assertThat(count("taken")).isEqualTo(2);
        assertThat(count("published")).isEqualTo(2);
        assertThat(count("failed")).isZero();
    }

    @Test
    void everyKindOfEventIsCounted() {
        assertThat(registry.get("threads.outbox.events").functionCounters())
                .hasSameSizeAs(OutboxEvent.class.getPermittedSubclasses());
        meters.accept(new OutboxEvent.LoginNeeded("ada", "note"));
        assertThat(count("login_needed")).isEqualTo(1);
    }

    private double gauge(String state) {
        return registry.get("threads.outbox.submissions")
                .tag("state", state)
                .gauge()
                .value();
    }

    private double count(String event) {
        return registry.get("threads.outbox.events")
                .tag("event", event)
                .functionCounter()
                .count();
    }
}
