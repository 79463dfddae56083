package dev.lisle.examples;

import dev.lisle.archive.Archive;
import dev.lisle.archive.ArchivePlan;
import dev.lisle.archive.ArchiveUpdate;
import dev.lisle.archive.ArchivedPost;
import dev.lisle.archive.Shelf;
import dev.lisle.archive.Verification;
import dev.lisle.archive.report.Report;
import dev.lisle.archive.report.ReportFormat;
import dev.lisle.client.ThreadsClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** An account in a folder, and how a month went. */
public final class Archiving {
    private Archiving() {}

    static ArchiveUpdate update(ThreadsClient client, Path folder) {
        // snippet: an archive is brought up to date
        Archive archive = Archive.in(folder);
        ArchiveUpdate done = archive.update(client, ArchivePlan.all());
        done.leftOut().forEach(System.err::println); // such as a scope that is missing
        done.stoppedBy().ifPresent(cause -> System.err.println("Stopped, goes on next time: " + cause.getMessage()));
        // end
        return done;
    }

    static ArchiveUpdate patiently(ThreadsClient client, Path folder) {
        // snippet: an archive with a plan
        ArchivePlan plan = ArchivePlan.all().withMentions().waitingAtMost(Duration.ofHours(12));
        ArchiveUpdate done = Archive.in(folder)
                .telling(progress -> System.err.println(progress.step() + " " + progress.done()))
                .update(client, plan);
        // end
        return done;
    }

    static List<String> read(Path folder) {
        // snippet: an archive is read
        try (Stream<ArchivedPost> posts = Archive.in(folder).posts(Shelf.POSTS)) {
            return posts.filter(post -> post.gone() == null)
                    .map(post -> post.published() + " " + post.text() + " " + post.media())
                    .toList();
        }
        // end
    }

    static boolean verify(Path folder) {
        // snippet: an archive is verified
        Verification found = Archive.in(folder).verify();
        found.problems().forEach(System.err::println);
        // end
        return found.isWhole();
    }

    static Report report(Path folder, Path page) throws IOException {
        // snippet: a report of a month
        Report october = Report.of(Archive.in(folder), YearMonth.of(2026, 10), ZoneId.of("Europe/Zurich"));
        Files.writeString(page, october.as(ReportFormat.HTML));
        // end
        return october;
    }
}
