package dev.lisle.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test with a home folder and a {@link Stage} of its own. */
public abstract class WithStage {
    @TempDir
    protected Path home;

    protected Stage stage;

    @BeforeEach
    final void open() {
        stage = Stage.open(home);
    }

    @AfterEach
    final void close() {
        stage.close();
    }
}
