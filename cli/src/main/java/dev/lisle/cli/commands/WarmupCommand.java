package dev.lisle.cli.commands;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.Lisle;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** What the launcher runs once, so that the JVM can keep the classes that commands need. Prints nothing. */
@Command(name = "warmup", hidden = true)
public final class WarmupCommand implements Callable<Integer> {
    /** For picocli. */
    public WarmupCommand() {}

    @Override
    public Integer call() {
        try (Emulator emulator = Emulator.start(EmulatorSettings.defaults())) {
            String there = "--emulator=" + emulator.address();
            for (List<String> command : List.of(
                    List.of("--help"),
                    List.of("whoami", there),
                    List.of("publish", "Hello. ".repeat(100), there),
                    List.of("publish", "Hello", "--dry-run", "--json"),
                    List.of("timeline", there))) {
                run(command);
            }
        }
        return ExitCode.OK;
    }

    private static void run(List<String> command) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Lisle.commandLine(nowhere, nowhere).execute(command.toArray(new String[0]));
    }
}
