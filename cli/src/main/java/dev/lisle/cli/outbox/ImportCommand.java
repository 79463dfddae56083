package dev.lisle.cli.outbox;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.print.Kind;
import dev.lisle.cli.print.Moments;
import dev.lisle.cli.print.Printout;
import dev.lisle.cli.print.Results;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.cli.shapes.Shape;
import dev.lisle.outbox.Outbox;
import dev.lisle.outbox.imports.CsvImport;
import dev.lisle.outbox.imports.ImportDefaults;
import dev.lisle.outbox.imports.ImportEntry;
import dev.lisle.outbox.imports.InvalidImportException;
import dev.lisle.outbox.imports.MarkdownFolder;
import dev.lisle.outbox.imports.When;
import dev.lisle.outbox.submissions.NewSubmission;
import dev.lisle.outbox.submissions.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds many posts at once. */
@Command(
        name = "import",
        description = {
            "Add posts from a table (CSV) or from a folder of Markdown files.",
            "Columns, or fields at the top of a file: account, at, not_after, text, media, alt_text, topic,"
                    + " reply_to, reply_control, key. It is safe to run again: what is there already stays as it is.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  lisle outbox import december.csv --zone Europe/Berlin --dry-run",
            "  lisle outbox import drafts/ --account ada --at queue"
        })
final class ImportCommand implements Callable<Integer> {
    private static final Kind<ImportEntry> PLANNED =
            new Kind<>(ImportEntry::origin, ImportCommand::shape, ImportCommand::show);

    @Parameters(paramLabel = "PATH", description = "A .csv file, or a folder of .md files.")
    private Path path = Path.of("");

    @Option(
            names = "--at",
            paramLabel = "WHEN",
            description = "When those go out that do not say it; \"queue\" for the queue.")
    private @Nullable String at;

    @Option(names = "--dry-run", description = "Show what would be added; add nothing.")
    private boolean dryRun;

    @Mixin
    private WhenMixin when;

    @Mixin
    private OutputMixin output;

    @Mixin
    private DatabaseMixin place;

    @Mixin
    private SessionMixin session;

    @Override
    public Integer call() {
        List<ImportEntry> entries = entries();
        Results results = Results.of(output);
        if (dryRun) {
            results.printAll(entries.stream(), PLANNED, "There is nothing in it.");
            return ExitCode.OK;
        }
        try (DatabaseMixin.Opened opened = place.open(session)) {
            results.printAll(
                    entries.stream().map(entry -> submit(opened.outbox(), entry)),
                    Submissions.KIND,
                    "There is nothing in it.");
            return ExitCode.OK;
        }
    }

    private List<ImportEntry> entries() {
        ImportDefaults defaults = new ImportDefaults(
                session.wantedAccount().orElse(null),
                at,
                when.zone(output.surroundings().clock().getZone()));
        try {
            if (Files.isDirectory(path)) {
                return MarkdownFolder.read(path, defaults);
            }
            if (!Files.exists(path)) {
                throw new WrongInputException("\"" + path + "\" does not exist. Give a .csv file or a folder.");
            }
            return CsvImport.read(path, defaults);
        } catch (InvalidImportException e) {
            throw new WrongInputException("Nothing was added.\n" + e.getMessage());
        } catch (IOException e) {
            throw new WrongInputException("\"" + path + "\" cannot be read: " + e.getMessage() + ".");
        }
    }

    private static Submission submit(Outbox outbox, ImportEntry entry) {
        if (entry.when() instanceof When.At at) {
            return outbox.submit(NewSubmission.of(entry.account(), entry.draft(), at.moment())
                    .notAfter(entry.notAfter())
                    .key(entry.key()));
        }
        try {
            return outbox.queues().submit(entry.account(), entry.draft(), entry.notAfter(), entry.key());
        } catch (IllegalArgumentException e) {
            throw new WrongInputException(entry.origin() + ": " + e.getMessage()
                    + " What stands before it was added; importing the file again adds nothing twice.");
        }
    }

    private static Shape shape(ImportEntry entry) {
        return new Shape()
                .with("origin", entry.origin())
                .with("account", entry.account())
                .with("due", entry.when() instanceof When.At at ? at.moment() : null)
                .with("not_after", entry.notAfter())
                .with("queue", entry.when() instanceof When.InQueue)
                .with("text", entry.draft().text())
                .with("media", (long) entry.draft().media().size())
                .with("key", entry.key());
    }

    private static void show(Printout sheet, ImportEntry entry) {
        String time = entry.when() instanceof When.At at
                ? Moments.exactly(at.moment(), sheet.clock().getZone())
                : "in the queue";
        if (entry.notAfter() != null) {
            time += ", not after "
                    + Moments.exactly(entry.notAfter(), sheet.clock().getZone());
        }
        sheet.line(entry.origin() + " · " + sheet.style().bold(entry.account()) + " · " + time);
        sheet.paragraph("  ", entry.draft().text());
        sheet.line();
    }
}
