package dev.lisle.emulator.standalone;

import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.PortInUseException;
import dev.lisle.emulator.program.EmulatorOptions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs an emulator until the process is ended. */
@Command(
        name = "lisle-emulator",
        description = {"A Threads on this machine, for any client in any language.", ""},
        mixinStandardHelpOptions = true,
        version = "lisle-emulator 0.1.0")
public final class Main implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private EmulatorOptions options;

    /** For picocli. */
    public Main() {}

    /** Runs it; ends the process with 2 for wrong usage and 1 if the port is taken. */
    public static void main(String... args) {
        System.exit(commandLine().execute(args));
    }

    /** The command as it is run. */
    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler(Main::explain);
    }

    @Override
    public Integer call() throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Emulator emulator = Emulator.start(options.settings());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            emulator.close();
            stopped.countDown();
        }));
        options.describe(emulator, spec.commandLine().getOut(), List.of());
        stopped.await();
        return 0;
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (failure instanceof PortInUseException) {
            command.getErr().println("lisle-emulator: " + failure.getMessage());
            return 1;
        }
        if (failure instanceof IllegalArgumentException) {
            command.getErr().println("lisle-emulator: " + failure.getMessage());
            return 2;
        }
        throw failure;
    }
}
