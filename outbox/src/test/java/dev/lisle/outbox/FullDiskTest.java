package dev.lisle.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lisle.outbox.errors.OutboxUnavailableException;
import dev.lisle.outbox.errors.OutboxUnavailableException.Written;
import dev.lisle.outbox.submissions.SubmissionQuery;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.ledger.LedgerException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQLite refuses what goes beyond its page limit with the code of a full disk. */
class FullDiskTest {
    private static final Instant NOON = Instant.parse("2099-01-01T12:00:00Z");
    private static final Draft DRAFT = Draft.of("word ".repeat(400));

    @TempDir
    Path folder;

    @Test
    void whatDoesNotFitIsRefusedWholeAndGoesInOnceThereIsRoom() {
        try (OutboxDatabase database = OutboxDatabase.sqlite(folder.resolve("outbox.db"))) {
            Outbox outbox = Outbox.of(database);
            limit(database, pages(database) + 20);
            int[] kept = {0};

            OutboxUnavailableException full = catchThrowableOfType(OutboxUnavailableException.class, () -> {
                for (; kept[0] < 1000; kept[0]++) {
                    outbox.submit("ada", DRAFT, NOON, "key-" + kept[0]);
                }
            });

            assertThat(full)
                    .hasMessageContaining("disk")
                    .hasMessageContaining("full")
                    .hasMessageContaining("Nothing was kept");
            assertThat(full.written()).isEqualTo(Written.NO);
            assertThat(kept[0]).isPositive();
            assertThat(outbox.list(SubmissionQuery.all().limit(1000)).items())
                    .extracting(submission -> submission.key())
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, kept[0])
                            .mapToObj(i -> "key-" + i)
                            .toList());
            assertThatThrownBy(() -> database.ledger().begin("c1", "key", "x".repeat(100_000)))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("full");
            assertThat(database.ledger().read("c1")).isEmpty();
            assertThat(check(database)).containsExactly("ok");

            limit(database, 1_000_000);
            outbox.submit("ada", DRAFT, NOON, "key-" + kept[0]);
            assertThat(database.ledger().begin("c1", "key", "{}")).isEmpty();
        }
    }

    private static void limit(OutboxDatabase database, int pages) {
        database.database().read(handle -> handle.execute("pragma max_page_count = " + pages));
    }

    private static int pages(OutboxDatabase database) {
        return database.database()
                .read(handle -> handle.createQuery("pragma page_count")
                        .mapTo(Integer.class)
                        .one());
    }

    private static List<String> check(OutboxDatabase database) {
        return database.database()
                .read(handle -> handle.createQuery("pragma integrity_check")
                        .mapTo(String.class)
                        .list());
    }
}
