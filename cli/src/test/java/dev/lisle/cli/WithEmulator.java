package dev.lisle.cli;

import dev.lisle.emulator.Emulator;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test with a home folder of its own, an emulator, and Ada's terminal, whose environment names that emulator. */
public abstract class WithEmulator {
    @TempDir
    protected Path home;

    protected Emulator emulator;
    protected Terminal ada;

    @BeforeEach
    final void start() {
        emulator = Emulator.start();
        ada = new Terminal(home).with("LISLE_EMULATOR", emulator.address().toString());
    }

    @AfterEach
    final void stop() {
        emulator.close();
    }
}
