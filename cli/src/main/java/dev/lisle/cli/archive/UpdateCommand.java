package dev.lisle.cli.archive;

import dev.lisle.archive.Archive;
import dev.lisle.archive.ArchivePlan;
import dev.lisle.archive.ArchiveProgress;
import dev.lisle.archive.ArchiveUpdate;
import dev.lisle.cli.ExitCode;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.output.StatusLine;
import dev.lisle.cli.print.Numbers;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.cli.session.Surroundings;
import dev.lisle.cli.shapes.Shape;
import dev.lisle.client.ThreadsClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings an archive up to date. */
@Command(
        name = "update",
        description = {"Fetch all that is new, or everything the first time.", ""},
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The folder is made if need be. Open its index.html in a browser; its README.txt",
            "tells what is in each file. What was deleted at Meta stays. An update that was",
            "stopped goes on the next time.",
            "",
            "Examples:",
            "  lisle archive update my-threads",
            "  lisle archive update my-threads --since 2026-01-01 --no-media"
        })
final class UpdateCommand implements Callable<Integer> {
    private static final Duration A_DAY = Duration.ofDays(1);

    @Parameters(paramLabel = "FOLDER", description = "Where the archive is, or is to be.")
    private Path folder = Path.of("");

    @Option(names = "--since", paramLabel = "DAY", description = "Only what was published from a day on: 2026-01-01.")
    private @Nullable String since;

    @Option(names = "--no-media", description = "Without pictures, videos and sound; a later update can fetch them.")
    private boolean noMedia;

    @Option(names = "--no-replies", description = "Without conversations and without what you replied.")
    private boolean noReplies;

    @Option(names = "--no-insights", description = "Without numbers.")
    private boolean noInsights;

    @Option(names = "--mentions", description = "With posts of others that name you.")
    private boolean mentions;

    @Option(names = "--whole", description = "Look through all lists for what was deleted; done by itself once a week.")
    private boolean whole;

    @Option(names = "--wait", description = "Where a limit is used up, wait, for a day in all, instead of stopping.")
    private boolean waits;

    @Mixin
    private OutputMixin output;

    @Mixin
    private SessionMixin session;

    @Override
    public Integer call() {
        Surroundings around = output.surroundings();
        ArchivePlan plan = plan(around);
        try (ThreadsClient client = session.openClient();
                StatusLine status = output.status()) {
            Archive archive = Archive.in(folder)
                    .withTime(around.clock(), around.pause())
                    .telling(progress -> status.show(words(progress)));
            ArchiveUpdate done = archive.update(client, plan);
            status.clear();
            print(archive, done);
            done.leftOut().forEach(output::note);
            done.stoppedBy().ifPresent(cause -> {
                output.err()
                        .println("lisle: stopped: " + cause.getMessage()
                                + " What was read is kept; the same command goes on.");
                output.err().flush();
            });
            return done.isComplete() ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    private ArchivePlan plan(Surroundings around) {
        ArchivePlan plan = ArchivePlan.all();
        if (since != null) {
            plan = plan.since(Days.day("--since", since)
                    .atStartOfDay(around.clock().getZone())
                    .toInstant());
        }
        plan = noMedia ? plan.withoutMedia() : plan;
        plan = noReplies ? plan.withoutReplies() : plan;
        plan = noInsights ? plan.withoutInsights() : plan;
        plan = mentions ? plan.withMentions() : plan;
        plan = whole ? plan.reallyAll() : plan;
        return waits ? plan.waitingAtMost(A_DAY) : plan;
    }

    private static String words(ArchiveProgress progress) {
        String step = progress.step().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return step.substring(0, 1).toUpperCase(Locale.ROOT) + step.substring(1) + ": " + progress.done();
    }

    private void print(Archive archive, ArchiveUpdate done) {
        if (output.isJson()) {
            new Shape()
                    .with("folder", archive.folder())
                    .with("added", done.added())
                    .with("changed", done.changed())
                    .with("gone", done.gone())
                    .with("replies", done.replies())
                    .with("media", done.media())
                    .with("measured", done.snapshots())
                    .with("requests", done.requests())
                    .with("complete", done.isComplete())
                    .with("left_out", done.leftOut())
                    .print(output.out());
        } else if (output.isQuiet()) {
            output.out().println(archive.folder().resolve("index.html"));
        } else {
            List<String> words = new ArrayList<>();
            add(words, done.added(), "new post", "new posts");
            add(words, done.changed(), "changed", "changed");
            add(words, done.gone(), "gone", "gone");
            add(words, done.replies(), "new reply", "new replies");
            add(words, done.media(), "file", "files");
            add(words, done.snapshots(), "post measured", "posts measured");
            output.out().println(words.isEmpty() ? "Nothing is new." : String.join(", ", words) + ".");
            output.out().println(archive.folder().resolve("index.html"));
        }
        output.out().flush();
    }

    private static void add(List<String> words, long number, String one, String many) {
        if (number > 0) {
            words.add(Numbers.of(number, one, many));
        }
    }
}
