package dev.lisle.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.outbox.errors.OutboxUnavailableException;
import dev.lisle.publisher.ledger.LedgerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteOutboxTest extends OutboxContract {
    @TempDir
    Path folder;

    @Override
    OutboxDatabase open() {
        return reopen();
    }

    @Override
    OutboxDatabase reopen() {
        return OutboxDatabase.sqlite(folder.resolve("outbox.db"));
    }

    @Test
    void aCopyIsOnHoldUntilAPersonHasLooked() throws IOException {
        Path copy = folder.resolve("copy.db");
        try (OutboxDatabase first = OutboxDatabase.sqlite(folder.resolve("first.db"))) {
            first.ledger().begin("c1", "key", "{}");
        }
        Files.copy(folder.resolve("first.db"), copy);

        try (OutboxDatabase restored = OutboxDatabase.sqlite(copy)) {
            assertThat(restored.holdReason().orElseThrow()).contains("copy").contains("end the hold");
            assertThatThrownBy(() -> restored.ledger().lease("c1", Duration.ofMinutes(2)))
                    .isInstanceOf(LedgerException.class);
            restored.endHold();
            assertThat(restored.ledger().lease("c1", Duration.ofMinutes(2))).isPresent();
        }
        try (OutboxDatabase again = OutboxDatabase.sqlite(copy)) {
            assertThat(again.holdReason()).isEmpty();
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsSaid() throws IOException {
        Path other = folder.resolve("letter.txt");
        Files.writeString(
                other, "Dear Ada, this is no database at all, and it is long enough to be read as one.".repeat(9));

        assertThatThrownBy(() -> OutboxDatabase.sqlite(other))
                .isInstanceOf(OutboxUnavailableException.class)
                .hasMessageContaining("not a database");
    }
}
