package dev.lisle.outbox.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.outbox.TestDatabases;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MigrationsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("versions")
    void fromEachVersionItComesToTheNewestWithWhatWasInIt(int version) {
        for (Dialect dialect : Dialect.values()) {
            Database database = database(dialect);
            Migrations.run(database, version);
            database.write(handle -> handle.execute("""
                    insert into lisle_outbox_submission (id, account, asked_hash, draft, state, due, next_at, tries, failures,
                      resumable, created_at)
                    values ('kept', 'ada', 'h', '{"text": "Good morning"}', 'PENDING', 5, 5, 0, 0, 0, 1)"""));

            Migrations.run(database);
            Migrations.run(database);

            assertThat(new WorkTable(database)
                            .next("ada")
                            .orElseThrow()
                            .row()
                            .submission()
                            .draft()
                            .text())
                    .isEqualTo("Good morning");
            assertThat(database.<Integer>read(
                            handle -> handle.createQuery("select max(version) from lisle_outbox_schema")
                                    .mapTo(Integer.class)
                                    .one()))
                    .isEqualTo(Migrations.newest());
        }
    }

    static IntStream versions() {
        return IntStream.rangeClosed(1, Migrations.newest());
    }

    @ParameterizedTest
    @EnumSource
    void whatANewerReleaseHasMadeIsLeftAlone(Dialect dialect) {
        Database database = database(dialect);
        Migrations.run(database);
        database.write(
                handle -> handle.execute("insert into lisle_outbox_schema (version, installed_at) values (999, 0)"));

        assertThatThrownBy(() -> Migrations.run(database))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("999")
                .hasMessageContaining("newer release");
    }

    private Database database(Dialect dialect) {
        return dialect == Dialect.POSTGRESQL
                ? new Database(TestDatabases.postgres(), dialect, dialect.now())
                : new Database(new SqliteFile(folder.resolve("outbox.db")), dialect, dialect.now());
    }
}
