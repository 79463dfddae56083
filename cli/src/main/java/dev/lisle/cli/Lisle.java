package dev.lisle.cli;

import dev.lisle.cli.session.CtrlC;
import dev.lisle.cli.session.Surroundings;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** The command {@code lisle}. */
@Command(
        name = "lisle",
        description = "Threads from your terminal.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  lisle demo --stay",
            "  lisle publish \"Hello\" --emulator",
            "  lisle publish --file essay.txt --media loom.jpg --alt \"A loom at rest\"",
            "",
            "Publishing needs an account: 'lisle login', or a token in the environment",
            "variable LISLE_TOKEN; or --emulator, which needs nothing but a running",
            "'lisle emulator'."
        })
public final class Lisle implements Surroundings.Holder {
    private final Surroundings surroundings;

    private Lisle(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Runs one command and ends the JVM with its exit code. */
    public static void main(String[] args) {
        CtrlC ctrlC = new CtrlC();
        ctrlC.listen();
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        int exitCode =
                commandLine(out, err, Surroundings.ofProcess(ctrlC), args).execute(args);
        out.flush();
        err.flush();
        ctrlC.over();
        endHttpThreads();
        System.exit(exitCode);
    }

    /**
     * At its end the JVM waits 0.3 s for threads that are in a system call, as those of its HTTP client always are. An interrupt ends
     * them at once on every Java, and unlike closing the client, which Java 17 cannot, it waits for no answer.
     */
    private static void endHttpThreads() {
        Thread[] threads = new Thread[Thread.activeCount() + 16];
        Arrays.stream(threads, 0, Thread.enumerate(threads))
                .filter(thread -> thread.getName().matches("HttpClient-\\d+-SelectorManager"))
                .forEach(Thread::interrupt);
    }

    /** All commands, with results going to {@code out} and all else to {@code err}; running them returns the exit code. */
    public static CommandLine commandLine(PrintWriter out, PrintWriter err, Surroundings surroundings) {
        return commandLine(out, err, surroundings, new String[0]);
    }

    private static CommandLine commandLine(PrintWriter out, PrintWriter err, Surroundings surroundings, String[] args) {
        CommandLine root = new CommandLine(new Lisle(surroundings));
        boolean helpOnly =
                args.length == 1 && Set.of("-h", "--help", "-V", "--version").contains(args[0]);
        Commands.addTo(root, args.length == 0 ? null : args[0], helpOnly);
        boolean inColour =
                surroundings.screen().colour() && surroundings.screen().out();
        return root.setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(80)
                .setColorScheme(Help.defaultColorScheme(inColour ? Ansi.ON : Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, words) -> Failures.ofUsage(e))
                .setExecutionExceptionHandler((e, command, parsed) ->
                        Failures.of(e, command, surroundings.clock().getZone()));
    }

    @Override
    public Surroundings surroundings() {
        return surroundings;
    }

    /** UTF-8 whatever the locale says; a pipe or file would get question marks otherwise. */
    private static PrintWriter utf8(FileDescriptor to) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(to), StandardCharsets.UTF_8), true);
    }
}
