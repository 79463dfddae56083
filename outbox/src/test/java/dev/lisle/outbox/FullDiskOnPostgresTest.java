package dev.lisle.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lisle.emulator.PublishingLimits;
import dev.lisle.outbox.errors.OutboxUnavailableException;
import dev.lisle.outbox.errors.OutboxUnavailableException.Written;
import dev.lisle.outbox.submissions.Submission;
import dev.lisle.outbox.submissions.SubmissionQuery;
import dev.lisle.outbox.submissions.SubmissionState;
import dev.lisle.outbox.workers.OutboxWorker;
import dev.lisle.publisher.drafts.Draft;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL whose disk is full, in truth, while submissions come in and chains go out. */
class FullDiskOnPostgresTest {
    private static final String DISK_IS_FULL = "53100";

    @TempDir
    Path folder;

    private SmallDisk disk;
    private PGSimpleDataSource source;
    private WorkerStage stage;

    @BeforeEach
    void open() throws Exception {
        disk = SmallDisk.at(folder.resolve("disk"), 24);
        source = TestDatabases.postgres(disk.folder());
        // the clock of the test is not what runs out of space
        TestDatabases.execute(source, "create table test_clock (ahead bigint not null) tablespace pg_default");
        stage = WorkerStage.postgres(source, PublishingLimits.DOCUMENTED);
    }

    @AfterEach
    void close() throws Exception {
        if (stage != null) {
            stage.close();
        }
        if (source != null) {
            TestDatabases.drop(source);
        }
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void whatDoesNotFitIsRefusedWholeAndGoesInOnceThereIsRoom() throws Exception {
        Outbox outbox = stage.outbox();
        List<String> kept = new ArrayList<>();
        fill();

        OutboxUnavailableException full = catchThrowableOfType(OutboxUnavailableException.class, () -> {
            for (int i = 0; i < 1000; i++) {
                outbox.submit("ada", Draft.of(noise(i)), stage.now().plusSeconds(9), "key-" + i);
                kept.add("key-" + i);
            }
        });

        assertThat(full).hasMessageContaining("full").hasMessageContaining("Nothing was kept");
        assertThat(full.written()).isEqualTo(Written.NO);
        assertThat(outbox.list(SubmissionQuery.all().limit(1000)).items())
                .extracting(Submission::key)
                .containsExactlyInAnyOrderElementsOf(kept);
        disk.grow(64);
        outbox.submit("ada", Draft.of(noise(kept.size())), stage.now(), "key-" + kept.size());
    }

    @Test
    void aChainInTheMiddleOfWhichItBecomesFullGoesOnByItselfAndOnlyOnce() throws Exception {
        List<Submission> chains = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            chains.add(stage.outbox().submit("ada", Draft.parts("one " + i, "two " + i), stage.now()));
            texts.addAll(List.of("one " + i, "two " + i));
        }
        AtomicInteger publishes = new AtomicInteger();
        stage.disturb((call, line) -> {
            if (WorkerStage.isPublish(call) && publishes.incrementAndGet() == 3) {
                fillQuietly(); // after the permission was written, before its outcome is
            }
            return line.send(call);
        });

        long troubles = 0;
        for (int i = 0; i < 5; i++) {
            troubles += worked();
            stage.advance(Duration.ofMinutes(3));
        }
        assertThat(troubles).as("what was full was noticed").isPositive();
        assertThat(stage.texts("ada")).hasSizeLessThan(texts.size());
        disk.grow(64);
        for (int i = 0; i < 10; i++) {
            worked();
            stage.advance(Duration.ofMinutes(6));
        }

        assertThat(chains).extracting(chain -> stage.get(chain).state()).containsOnly(SubmissionState.PUBLISHED);
        assertThat(stage.texts("ada")).containsExactlyInAnyOrderElementsOf(texts);
    }

    /** How often the database failed. */
    private long worked() {
        try (OutboxWorker worker = stage.worker().build()) {
            worker.runDue();
            return worker.health().troubles() + worker.health().postponed();
        } catch (OutboxUnavailableException e) {
            return 1;
        }
    }

    private void fillQuietly() {
        try {
            fill();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Until not a page is left, also none that a table already has. */
    private void fill() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table ballast (filler text)");
            statement.execute("alter table ballast alter column filler set storage plain");
            for (int rows : new int[] {500, 50, 5, 1}) {
                while (inserted(statement, rows)) {
                    assertThat(connection.isValid(5)).isTrue();
                }
            }
        }
    }

    private static boolean inserted(Statement statement, int rows) throws SQLException {
        try {
            statement.execute("insert into ballast select repeat('x', 7000) from generate_series(1, " + rows + ")");
            return true;
        } catch (SQLException e) {
            assertThat(e.getSQLState()).isEqualTo(DISK_IS_FULL);
            return false;
        }
    }

    /** What does not pack well, so that pages fill up. */
    private static String noise(int seed) {
        Random random = new Random(seed);
        return IntStream.range(0, 300)
                .mapToObj(i -> Integer.toString(random.nextInt(1_000_000), 36))
                .collect(Collectors.joining(" "));
    }
}
