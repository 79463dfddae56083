package dev.lisle.cli.shell;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.Lisle;
import dev.lisle.cli.session.Surroundings;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete the commands. */
@Command(
        name = "completion",
        description = {"Print the completion script of a shell.", ""},
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  source <(lisle completion bash)",
            "  source <(lisle completion zsh)",
            "  lisle completion fish > ~/.config/fish/completions/lisle.fish"
        })
public final class CompletionCommand implements Callable<Integer> {
    /** The shells there is a script for. */
    enum Shell {
        BASH,
        ZSH,
        FISH;

        @Override
        public String toString() { // as it is typed and offered
            return name().toLowerCase(Locale.ROOT);
        }

        String script(CommandLine root) {
            return this == FISH ? FishCompletion.of(root) : AutoComplete.bash(root.getCommandName(), root);
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    private Shell shell = Shell.BASH;

    /** For picocli. */
    public CompletionCommand() {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(shell.script(everything(spec)));
        out.flush();
        return ExitCode.OK;
    }

    /** All commands: of those that this one is among, the others may not have been built. */
    static CommandLine everything(CommandSpec spec) {
        CommandLine own = spec.commandLine();
        return Lisle.commandLine(own.getOut(), own.getErr(), Surroundings.of(spec));
    }
}
