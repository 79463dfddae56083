package dev.lisle.cli;

import dev.lisle.cli.commands.DemoCommand;
import dev.lisle.cli.commands.EmulatorCommand;
import dev.lisle.cli.commands.PublishCommand;
import dev.lisle.cli.commands.TimelineCommand;
import dev.lisle.cli.commands.WarmupCommand;
import dev.lisle.cli.commands.WhoamiCommand;
import dev.lisle.cli.unofficial.UnofficialCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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
            "  lisle publish \"Hello\" --media loom.jpg --alt \"A loom at rest\"",
            "  lisle publish --file essay.txt --dry-run",
            "",
            "Publishing needs the account's token in the environment variable LISLE_TOKEN,",
            "or --emulator, which needs nothing but a running 'lisle emulator'."
        },
        subcommands = {
            DemoCommand.class,
            PublishCommand.class,
            TimelineCommand.class,
            WhoamiCommand.class,
            EmulatorCommand.class,
            UnofficialCommand.class,
            WarmupCommand.class
        })
public final class Lisle implements Runnable {
    @Spec
    private CommandSpec spec;

    /** For picocli; see {@link #commandLine}. */
    public Lisle() {}

    /** Runs one command and ends the JVM with its exit code. */
    public static void main(String[] args) {
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        int exitCode = commandLine(out, err).execute(args);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    /** The command with its results going to {@code out} and all else to {@code err}; returns its exit code. */
    public static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return new CommandLine(new Lisle())
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(80)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, args) -> Failures.ofUsage(e))
                .setExecutionExceptionHandler((e, command, parsed) -> Failures.of(e, command));
    }

    /** Without a command there is nothing to do. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? 'lisle --help' lists them.");
    }

    /** UTF-8 whatever the locale says; a pipe or file would get question marks otherwise. */
    private static PrintWriter utf8(FileDescriptor to) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(to), StandardCharsets.UTF_8), true);
    }
}
