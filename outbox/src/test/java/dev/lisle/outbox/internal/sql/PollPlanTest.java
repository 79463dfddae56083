package dev.lisle.outbox.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.outbox.TestDatabases;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However much is pending, what workers ask again and again goes by an index. */
class PollPlanTest {
    private static final List<String> POLLS = Stream.of(WorkTable.NEXT, WorkTable.WAKE_AFTER, WorkTable.POSTPONED)
            .map(sql -> sql.replace(":account", "'a1'").replace(":now", "10000").replace(":until", "20000"))
            .toList();

    @TempDir
    Path folder;

    @Test
    void sqliteScansNoSubmissions() {
        try (SqliteFile file = new SqliteFile(folder.resolve("outbox.db"))) {
            Database database = new Database(file, Dialect.SQLITE, Dialect.SQLITE.now());
            Migrations.run(database);
            for (String sql : POLLS) {
                assertThat(plan(database, "explain query plan " + sql, "detail"))
                        .anyMatch(line -> line.contains("lisle_outbox_submission_next"))
                        .noneMatch(line -> line.matches("SCAN (s|lisle_outbox_submission)( USING (?!.*_next).*)?"));
            }
            assertThat(plan(database, "explain query plan " + SubmissionTable.BACKLOG, "detail"))
                    .anyMatch(line -> line.contains("COVERING INDEX lisle_outbox_submission_state (state=? AND due>?)"))
                    .noneMatch(line -> line.matches("SCAN (s|lisle_outbox_submission).*"));
        }
    }

    @Test
    void postgresScansNoSubmissions() {
        Database database = new Database(TestDatabases.postgres(), Dialect.POSTGRESQL, Dialect.POSTGRESQL.now());
        Migrations.run(database);
        database.write(handle -> handle.execute("""
                insert into lisle_outbox_submission (id, account, asked_hash, draft, state, due, next_at, tries, failures,
                  resumable, created_at)
                select 'n' || n, 'a' || n %% 50, '', '{}', 'PENDING', n, n, 0, 0, 0, 0 from generate_series(1, 20000) n""".replace("%%", "%")));
        database.read(handle -> handle.execute("analyze lisle_outbox_submission"));
        for (String sql : POLLS) {
            assertThat(plan(database, "explain " + sql, "QUERY PLAN"))
                    .anyMatch(line -> line.contains("Index") && line.contains("lisle_outbox_submission_next"))
                    .noneMatch(line -> line.contains("Seq Scan on lisle_outbox_submission"))
                    .noneMatch(line -> line.contains("Filter: (next_at"));
        }
        database.write(
                handle -> handle.execute("update lisle_outbox_submission set state = 'PUBLISHED' where due < 19000"));
        database.read(handle -> handle.execute("analyze lisle_outbox_submission"));
        assertThat(plan(database, "explain " + SubmissionTable.BACKLOG, "QUERY PLAN"))
                .anyMatch(line -> line.contains("Index") && line.contains("lisle_outbox_submission_state"))
                .noneMatch(line -> line.contains("Seq Scan on lisle_outbox_submission"));
    }

    private static List<String> plan(Database database, String explain, String column) {
        return database.read(handle -> handle.createQuery(explain)
                .map((row, context) -> row.getString(column))
                .list());
    }
}
