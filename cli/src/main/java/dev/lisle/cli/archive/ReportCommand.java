package dev.lisle.cli.archive;

import dev.lisle.archive.Archive;
import dev.lisle.archive.ArchivePlan;
import dev.lisle.archive.ArchiveUpdate;
import dev.lisle.archive.report.Report;
import dev.lisle.archive.report.ReportFormat;
import dev.lisle.archive.report.Span;
import dev.lisle.cli.ExitCode;
import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.output.StatusLine;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.cli.session.Surroundings;
import dev.lisle.client.ThreadsClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells how a span of time went. */
@Command(
        name = "report",
        description = {"Tell how a month, or any days, went, and the same before.", ""},
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Without --archive it asks Meta for all it needs, each time anew; then followers",
            "gained and replies to others are not known.",
            "",
            "Examples:",
            "  lisle report --archive my-threads --month 2026-10",
            "  lisle report --since 2026-10-05 --until 2026-10-12",
            "  lisle report --archive my-threads --format html --out october.html"
        })
public final class ReportCommand implements Callable<Integer> {
    @Option(names = "--archive", paramLabel = "FOLDER", description = "Tell it from an archive; nothing is sent.")
    private @Nullable Path archive;

    @Option(names = "--month", paramLabel = "MONTH", description = "A month: 2026-10. Default: the last one.")
    private @Nullable String month;

    @Option(names = "--since", paramLabel = "DAY", description = "Instead of a month, the first day: 2026-10-05.")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "DAY", description = "The day after the last one. Default: today.")
    private @Nullable String until;

    @Option(names = "--zone", paramLabel = "ZONE", description = "Whose midnights: Europe/Zurich. Default: yours.")
    private @Nullable String zone;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}. Default: text, which is Markdown.")
    private @Nullable ReportFormat format;

    @Option(names = "--out", paramLabel = "FILE", description = "Write it to a file.")
    private @Nullable Path out;

    @Mixin
    private OutputMixin output;

    @Mixin
    private SessionMixin session;

    /** For picocli. */
    public ReportCommand() {}

    @Override
    public Integer call() {
        Span span = span(output.surroundings());
        String text = (archive == null ? live(span) : Report.of(Archive.in(archive), span)).as(format());
        if (out == null) {
            output.out().print(text);
            output.out().flush();
        } else {
            write(out, text);
        }
        return ExitCode.OK;
    }

    private ReportFormat format() {
        if (output.isJson() && format != null && format != ReportFormat.JSON) {
            throw new WrongInputException("There is --json, and --format as well. Leave one out.");
        }
        return output.isJson() ? ReportFormat.JSON : format == null ? ReportFormat.TEXT : format;
    }

    private Span span(Surroundings around) {
        ZoneId where = where(around);
        LocalDate today = LocalDate.ofInstant(around.clock().instant(), where);
        if (month != null && (since != null || until != null)) {
            throw new WrongInputException("There is --month, and --since or --until as well. Leave one out.");
        }
        if (since == null && until != null) {
            throw new WrongInputException("There is --until without a beginning. Add --since.");
        }
        if (since != null) {
            LocalDate end = until == null ? today : Days.day("--until", until);
            return Span.of(Days.day("--since", since), end, where);
        }
        return Span.month(month == null ? YearMonth.from(today).minusMonths(1) : Days.month("--month", month), where);
    }

    private ZoneId where(Surroundings around) {
        try {
            return zone == null ? around.clock().getZone() : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new WrongInputException("\"" + zone + "\" is no time zone. Write for example Europe/Zurich.");
        }
    }

    /** An archive of that time, for as long as it takes to read it. */
    private Report live(Span span) {
        Surroundings around = output.surroundings();
        Path folder = null;
        try (ThreadsClient client = session.openClient();
                StatusLine status = output.status()) {
            folder = Files.createTempDirectory("lisle-report");
            Archive all = Archive.in(folder)
                    .withTime(around.clock(), around.pause())
                    .telling(progress -> status.show("Asking Meta: " + progress.done()));
            ArchivePlan plan = ArchivePlan.all()
                    .since(span.before().start())
                    .withoutMedia()
                    .withoutReplies();
            ArchiveUpdate done = all.update(client, plan);
            status.clear();
            done.leftOut().forEach(output::note);
            done.stoppedBy().ifPresent(cause -> {
                throw cause;
            });
            return Report.of(all, span);
        } catch (IOException e) {
            throw new UncheckedIOException("There is no room for what Meta sends.", e);
        } finally {
            if (folder != null) {
                delete(folder);
            }
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " could not be deleted.", e);
        }
    }

    private void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
            output.note("Written: " + file);
        } catch (IOException e) {
            throw new WrongInputException("The file \"" + file
                    + "\" cannot be written. Is there such a folder, and is it yours to write to?");
        }
    }
}
