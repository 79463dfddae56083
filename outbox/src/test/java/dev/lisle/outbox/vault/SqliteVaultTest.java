package dev.lisle.outbox.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.auth.Credentials;
import dev.lisle.outbox.OutboxDatabase;
import dev.lisle.outbox.TestDatabases;
import dev.lisle.outbox.internal.sql.Dialect;
import dev.lisle.outbox.internal.sql.SqliteFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteVaultTest extends VaultContract {
    @TempDir
    private Path folder;

    @Override
    OutboxDatabase open() {
        Path file = folder.resolve("outbox.db");
        try (SqliteFile source = new SqliteFile(file)) {
            TestDatabases.addClock(source);
        }
        return OutboxDatabase.sqlite(file, TestDatabases.movableClock(Dialect.SQLITE.now()));
    }

    @Override
    void advance(Duration time) {
        try (SqliteFile source = new SqliteFile(folder.resolve("outbox.db"))) {
            TestDatabases.advance(source, time);
        }
    }

    @Test
    void noFileOfTheDatabaseHoldsAToken() throws IOException {
        try (OutboxDatabase database = open()) {
            database.vault(VaultKeys.of(VaultKey.random()))
                    .store("ada-in-clear")
                    .save(Credentials.of(AccessToken.of("THQVJ-secret")));

            StringBuilder everything = new StringBuilder();
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    everything.append(Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
            assertThat(everything.toString()).contains("ada-in-clear").doesNotContain("THQVJ");
        }
    }
}
