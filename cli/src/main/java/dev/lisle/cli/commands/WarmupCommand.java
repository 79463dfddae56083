package dev.lisle.cli.commands;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.Lisle;
import dev.lisle.cli.session.Surroundings;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** What the launcher runs once, so that the JVM can keep the classes that commands need. Prints nothing, leaves nothing. */
@Command(name = "warmup", hidden = true, description = "Run common commands once.")
public final class WarmupCommand implements Callable<Integer> {
    /** For picocli. */
    public WarmupCommand() {}

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("lisle-warmup");
        try (Emulator emulator = Emulator.start(EmulatorSettings.defaults())) {
            String there = "--emulator=" + emulator.address();
            for (List<String> command : List.of(
                    List.of("--help"),
                    List.of("whoami", there),
                    List.of("publish", "Hello. ".repeat(100), there),
                    List.of("publish", "Hello", "--dry-run", "--json"),
                    List.of("timeline", there))) {
                run(command, folder);
            }
        } finally {
            delete(folder);
        }
        return ExitCode.OK;
    }

    private static void run(List<String> command, Path folder) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        try (Surroundings surroundings = Surroundings.bare(folder)) {
            Lisle.commandLine(nowhere, nowhere, surroundings).execute(command.toArray(new String[0]));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
