package dev.lisle.cli.archive;

import dev.lisle.archive.Archive;
import dev.lisle.archive.Verification;
import dev.lisle.cli.ExitCode;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.print.Numbers;
import dev.lisle.cli.print.Printout;
import dev.lisle.cli.shapes.Shape;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reads an archive through. */
@Command(
        name = "verify",
        description = {"Read every line, and compare every file with its digest.", ""},
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "It needs neither a login nor the internet. Exit code 1 if something is wrong.",
            "",
            "Example:",
            "  lisle archive verify my-threads"
        })
final class VerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "Where the archive is.")
    private Path folder = Path.of("");

    @Mixin
    private OutputMixin output;

    @Override
    public Integer call() {
        Verification found = Archive.in(folder).verify();
        if (output.isJson()) {
            new Shape()
                    .with("whole", found.isWhole())
                    .with("lines", found.lines())
                    .with("files", found.files())
                    .with("bytes", found.bytes())
                    .with("problems", found.problems())
                    .with("notes", found.notes())
                    .print(output.out());
        } else {
            found.problems().forEach(problem -> output.out().println(Printout.safe(problem)));
            if (!output.isQuiet()) {
                found.notes().forEach(note -> output.out().println(Printout.safe(note)));
                output.out()
                        .println((found.isWhole() ? "Whole: " : found.problems().size() + " wrong among ")
                                + Numbers.of(found.lines(), "line", "lines") + ", "
                                + Numbers.of(found.files(), "file", "files") + ", "
                                + Numbers.of(found.bytes(), "byte", "bytes") + ".");
            }
        }
        output.out().flush();
        return found.isWhole() ? ExitCode.OK : ExitCode.FAILED;
    }
}
