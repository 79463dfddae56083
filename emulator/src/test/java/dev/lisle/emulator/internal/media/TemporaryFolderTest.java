package dev.lisle.emulator.internal.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {
    @Test
    void whatAKilledProcessLeftIsRemoved(@TempDir Path parent) throws IOException {
        Path left = Files.createDirectory(parent.resolve("lisle-emulator-123"));
        Files.createFile(left.resolve("in-use")); // whose lock went with its process
        Files.writeString(left.resolve("media-1.bin"), "a file");
        Path others = Files.createDirectory(parent.resolve("somebody-elses"));

        TemporaryFolder.sweep(parent);

        assertThat(left).doesNotExist();
        assertThat(others).exists();
    }

    @Test
    void whatIsInUseStays() throws IOException {
        TemporaryFolder used = TemporaryFolder.make();
        Files.writeString(used.path().resolve("media-1.bin"), "a file");

        TemporaryFolder.sweep(used.path().getParent());

        assertThat(used.path().resolve("media-1.bin")).exists();
        assertThat(used.removed()).as("while a file is in it").isFalse();
        Files.delete(used.path().resolve("media-1.bin"));
        assertThat(used.removed()).isTrue();
        assertThat(used.path()).doesNotExist();
    }

    @Test
    void whatIsJustBeingMadeStays(@TempDir Path parent) throws IOException {
        Path fresh = Files.createDirectory(parent.resolve("lisle-emulator-456"));

        TemporaryFolder.sweep(parent);

        assertThat(fresh).exists();
    }
}
