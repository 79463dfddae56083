package dev.lisle.outbox.workers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.outbox.internal.sql.Database;
import dev.lisle.outbox.internal.sql.Dialect;
import dev.lisle.outbox.internal.sql.SqliteFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseClockTest {
    private static final Instant HERE = Instant.parse("2030-01-01T00:00:00Z");
    private static final Instant THERE = HERE.plusSeconds(90);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void inAnotherZoneItIsTheSameMomentAlsoAfterTheNextLookAtTheDatabase(@TempDir Path folder) {
        try (SqliteFile file = new SqliteFile(folder.resolve("outbox.db"))) {
            Database database = new Database(file, Dialect.SQLITE, String.valueOf(THERE.toEpochMilli()));
            DatabaseClock clock = new DatabaseClock(database, Clock.fixed(HERE, ZoneOffset.UTC));
            Clock inBerlin = clock.withZone(BERLIN);

            clock.compare();

            assertThat(inBerlin.instant()).isEqualTo(THERE);
            assertThat(inBerlin.getZone()).isEqualTo(BERLIN);
            assertThat(clock.withZone(BERLIN).withZone(ZoneOffset.UTC).instant())
                    .isEqualTo(THERE);
        }
    }
}
