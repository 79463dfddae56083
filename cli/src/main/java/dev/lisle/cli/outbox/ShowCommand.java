package dev.lisle.cli.outbox;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.print.Kind;
import dev.lisle.cli.print.Moments;
import dev.lisle.cli.print.Printout;
import dev.lisle.cli.print.Results;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.cli.shapes.Shape;
import dev.lisle.outbox.submissions.HistoryLine;
import dev.lisle.outbox.submissions.Submission;
import dev.lisle.outbox.submissions.SubmissionId;
import dev.lisle.publisher.plans.Composer;
import dev.lisle.publisher.plans.PlannedPart;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one submission with all that is known of it. */
@Command(
        name = "show",
        description = {"Show a post whole: what goes out, and what was done and seen so far.", ""},
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lisle outbox show 4k2m9x7c1d3f"})
final class ShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "Which, as 'lisle outbox list' shows it.")
    private String id = "";

    @Mixin
    private OutputMixin output;

    @Mixin
    private DatabaseMixin place;

    @Mixin
    private SessionMixin session;

    /** A submission with its parts and its history. */
    private record Whole(Submission submission, List<PlannedPart> parts, List<HistoryLine> history) {}

    @Override
    public Integer call() {
        SubmissionId wanted = IdsMixin.id(id);
        try (DatabaseMixin.Opened opened = place.open(session)) {
            Submission found = opened.outbox().get(wanted);
            Whole whole = new Whole(
                    found,
                    new Composer().compose(found.draft()).parts(),
                    opened.outbox().history(wanted));
            Results.of(output).print(whole, new Kind<>(one -> id, ShowCommand::shape, ShowCommand::show));
            return ExitCode.OK;
        }
    }

    private static Shape shape(Whole whole) {
        return Submissions.shape(whole.submission())
                .with(
                        "parts",
                        whole.parts().stream()
                                .map(part -> new Shape()
                                        .with("text", part.text())
                                        .with("length", (long) part.length())
                                        .with("media", (long) part.media().size()))
                                .toList())
                .with(
                        "history",
                        whole.history().stream()
                                .map(line -> new Shape().with("at", line.at()).with("text", line.text()))
                                .toList());
    }

    private static void show(Printout sheet, Whole whole) {
        Submissions.show(sheet, whole.submission());
        int number = 0;
        for (PlannedPart part : whole.parts()) {
            number++;
            int media = part.media().size();
            sheet.line(sheet.style()
                    .dim("Part " + number + ", " + part.length() + " of 500"
                            + (media == 0 ? "" : ", " + media + " media")));
            sheet.paragraph("  ", part.text());
        }
        if (!whole.history().isEmpty()) {
            sheet.line();
        }
        for (HistoryLine line : whole.history()) {
            sheet.paragraph(Moments.exactly(line.at(), sheet.clock().getZone()) + "  ", " ".repeat(18), line.text());
        }
    }
}
