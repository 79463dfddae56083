package dev.lisle.cli.outbox;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.posts.ListMixin;
import dev.lisle.cli.print.Results;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.outbox.Outbox;
import dev.lisle.outbox.submissions.Submission;
import dev.lisle.outbox.submissions.SubmissionPage;
import dev.lisle.outbox.submissions.SubmissionQuery;
import dev.lisle.outbox.submissions.SubmissionState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what is in the outbox. */
@Command(
        name = "list",
        description = {"List what waits, is going out or needs you; the earliest first.", ""},
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  lisle outbox list", "  lisle outbox list --state failed --state unknown --json"})
final class ListCommand implements Callable<Integer> {
    private static final int LARGEST_PAGE = 200;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "Only in this state; repeat it for more: ${COMPLETION-CANDIDATES}. Default: all but what is"
                    + " done and gone.")
    private List<SubmissionState> states = new ArrayList<>();

    @Option(names = "--newest", description = "The latest first.")
    private boolean newest;

    @Mixin
    private ListMixin amount;

    @Mixin
    private OutputMixin output;

    @Mixin
    private DatabaseMixin place;

    @Mixin
    private SessionMixin session;

    @Override
    public Integer call() {
        SubmissionQuery query = query();
        try (DatabaseMixin.Opened opened = place.open(session)) {
            Stream<Submission> found = pages(opened.outbox(), query)
                    .flatMap(page -> page.items().stream())
                    .limit(amount.limit());
            Results.of(output).printAll(found, Submissions.KIND, "There is nothing here.");
            return ExitCode.OK;
        }
    }

    private SubmissionQuery query() {
        List<SubmissionState> wanted = states.isEmpty()
                ? List.of(
                        SubmissionState.PENDING,
                        SubmissionState.PUBLISHING,
                        SubmissionState.FAILED,
                        SubmissionState.MISSED,
                        SubmissionState.UNKNOWN)
                : states;
        SubmissionQuery query = SubmissionQuery.all()
                .in(wanted.get(0), wanted.toArray(SubmissionState[]::new))
                .limit(amount.pageSize(LARGEST_PAGE));
        query = newest ? query.latestFirst() : query;
        return session.wantedAccount().map(query::of).orElse(query);
    }

    private static Stream<SubmissionPage> pages(Outbox outbox, SubmissionQuery query) {
        return Stream.iterate(
                outbox.list(query),
                Objects::nonNull,
                page -> page.after() == null ? null : outbox.list(query.after(page.after())));
    }
}
