package dev.lisle.mcp;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test with a scene of its own, in a folder of its own. */
abstract class WithScene {
    @TempDir
    Path folder;

    Scene scene;

    @BeforeEach
    void open() {
        scene = Scene.in(folder);
    }

    @AfterEach
    void close() {
        scene.close();
    }
}
