package dev.lisle.cli.outbox;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.print.Results;
import dev.lisle.cli.publishing.DraftMixin;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.outbox.Outbox;
import dev.lisle.outbox.imports.When;
import dev.lisle.outbox.submissions.NewSubmission;
import dev.lisle.outbox.submissions.Submission;
import dev.lisle.publisher.drafts.Draft;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Adds a post. */
@Command(
        name = "add",
        description = {"Add a post or a chain, to go out at a time, in the queue, or at once.", ""},
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  lisle outbox add \"Good morning\" --at \"2030-01-01 08:00\" --zone Europe/Berlin",
            "  lisle outbox add --file essay.md --queue --account ada",
            "  lisle outbox add \"Polls close at six\" --at \"2030-01-01 15:00\" --not-after \"2030-01-01 18:00\""
        })
final class AddCommand implements Callable<Integer> {
    @Mixin
    private DraftMixin draft;

    @Option(
            names = "--at",
            paramLabel = "WHEN",
            description =
                    "When it goes out: \"2030-01-01 08:00\", or with a zone 2030-01-01T08:00+01:00. Else at once.")
    private @Nullable String at;

    @Option(names = "--queue", description = "In the next free slot of the account's queue.")
    private boolean queue;

    @Option(
            names = "--not-after",
            paramLabel = "WHEN",
            description = "The last moment at which it may begin to go out; later it is missed, and told so.")
    private @Nullable String notAfter;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "Makes it safe to run this again: one key is one post of an account.")
    private @Nullable String key;

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
        if (queue && at != null) {
            throw new WrongInputException("There is --at " + at + " and there is --queue. Give one of them.");
        }
        Draft wanted = draft.draft(output.surroundings().in());
        checkKey();
        When asked = at == null
                ? new When.At(Instant.EPOCH)
                : when.read("--at", at, output.surroundings().clock().getZone());
        Instant last = notAfter == null
                ? null
                : when.moment(
                        "--not-after", notAfter, output.surroundings().clock().getZone());
        String account = Whose.name(session);
        try (DatabaseMixin.Opened opened = place.open(session)) {
            Submission kept = queue || asked instanceof When.InQueue
                    ? LastMoments.checked(() -> opened.outbox().queues().submit(account, wanted, last, key))
                    : opened.outbox().submit(wanted(account, wanted, moment(opened, asked), last));
            Results.of(output).print(kept, Submissions.KIND);
            return ExitCode.OK;
        }
    }

    private NewSubmission wanted(String account, Draft wanted, Instant moment, @Nullable Instant last) {
        return LastMoments.checked(
                () -> NewSubmission.of(account, wanted, moment).notAfter(last).key(key));
    }

    private void checkKey() {
        try {
            if (key != null) {
                Outbox.checkKey(key);
            }
        } catch (IllegalArgumentException e) {
            throw new WrongInputException("--key: " + e.getMessage());
        }
    }

    /** "At once" is the same moment each time it is asked for under one key, so that it is the same submission. */
    private Instant moment(DatabaseMixin.Opened opened, When asked) {
        Instant moment = ((When.At) asked).moment();
        return moment.equals(Instant.EPOCH) && key == null ? opened.database().now() : moment;
    }
}
