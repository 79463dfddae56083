package dev.lisle.cli.outbox;

import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.publishing.DraftMixin;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.outbox.submissions.SubmissionId;
import dev.lisle.publisher.drafts.Draft;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Puts another draft in the place of one that waits. */
@Command(
        name = "edit",
        description = {
            "Change a post that waits, until a worker takes it: what is given here replaces all of it. Its time stays.",
            "One that failed with nothing live can be changed too; 'lisle outbox retry' then sends it.",
            ""
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  lisle outbox edit 4k2m9x7c1d3f \"Good morning, all\"",
            "  lisle outbox edit 4k2m9x7c1d3f --file essay.md"
        })
final class EditCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "ID", description = "Which, as 'lisle outbox list' shows it.")
    private String id = "";

    @Mixin
    private DraftMixin draft;

    @Mixin
    private OutputMixin output;

    @Mixin
    private DatabaseMixin place;

    @Mixin
    private SessionMixin session;

    @Override
    public Integer call() {
        SubmissionId which = IdsMixin.id(id);
        Draft wanted = draft.draft(output.surroundings().in());
        try (DatabaseMixin.Opened opened = place.open(session)) {
            return IdsMixin.each(output, List.of(which), one -> opened.outbox().edit(one, wanted));
        }
    }
}
