package dev.lisle.cli.shell;

import dev.lisle.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the build of the distribution runs: writes completion and manual pages into a folder. */
@Command(name = "pages", hidden = true, description = "Write completion and manual pages.")
public final class PagesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "Gets the folders completion and man.")
    private Path folder = Path.of(".");

    /** For picocli. */
    public PagesCommand() {}

    @Override
    public Integer call() throws IOException {
        CommandLine root = CompletionCommand.everything(spec);
        Path completion = Files.createDirectories(folder.resolve("completion"));
        for (CompletionCommand.Shell shell : CompletionCommand.Shell.values()) {
            String name = root.getCommandName() + "." + shell;
            Files.writeString(completion.resolve(name), shell.script(root));
        }
        Path man = Files.createDirectories(folder.resolve("man/man1"));
        for (ManPage page : ManPage.all(root)) {
            Files.writeString(man.resolve(page.name() + ".1"), page.text());
        }
        return ExitCode.OK;
    }
}
