package dev.lisle.cli.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The launcher of the distribution, for tests that run in {@code mvn verify}, after that is made.
 *
 * @param cache where it keeps what makes later starts fast
 */
public record Launcher(Path cache) {
    private static final Path FOLDER = Path.of("target/dist/bin").toAbsolutePath();

    /** One that was used before: the first start archives classes, and those that come meanwhile would do without. */
    public static Launcher used(Path cache) throws IOException, InterruptedException {
        Launcher launcher = new Launcher(cache);
        try (Running first = launcher.shell(cache).start("--version")) {
            first.end();
        }
        return launcher;
    }

    /** Starts it for a user whose home is {@code home}; programs that are started instead find it on their PATH. */
    public Shell shell(Path home) {
        String path = FOLDER + ":" + System.getenv().getOrDefault("PATH", "");
        return new Shell(
                home,
                Map.of("JAVA_HOME", System.getProperty("java.home"), "LISLE_CACHE", cache.toString(), "PATH", path),
                List.of("/bin/sh", FOLDER.resolve("lisle").toString()));
    }
}
