package dev.lisle.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A disk of its own, in memory, that can be full. Only root may make one; else the test is skipped, with the reason. */
final class SmallDisk implements AutoCloseable {
    private static final long PATIENCE_IN_SECONDS = 20;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    static SmallDisk at(Path folder, int megabytes) throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux"),
                "A small disk is mounted on Linux only.");
        Files.createDirectories(folder);
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "mode=700,size=" + megabytes + "m", "lisle-test", folder.toString()),
                "Only root may mount a small disk.");
        return new SmallDisk(folder);
    }

    Path folder() {
        return folder;
    }

    void grow(int megabytes) throws IOException, InterruptedException {
        if (!run("mount", "-o", "remount,size=" + megabytes + "m", folder.toString())) {
            throw new IllegalStateException("The small disk could not be made larger.");
        }
    }

    @Override
    public void close() throws IOException {
        try {
            run("umount", "-l", folder.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        boolean isThere = Stream.of("/bin", "/usr/bin", "/sbin", "/usr/sbin")
                .anyMatch(place -> Files.isExecutable(Path.of(place, command[0])));
        if (!isThere) {
            return false;
        }
        Process process = new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
