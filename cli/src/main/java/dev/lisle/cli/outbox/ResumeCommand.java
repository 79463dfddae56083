package dev.lisle.cli.outbox;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.print.Results;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.cli.shapes.Shape;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Ends a pause, or the hold of a restored database. */
@Command(
        name = "resume",
        description = {"Go on with an account, or with all; what has become due meanwhile goes out.", ""},
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  lisle outbox resume --account ada", "  lisle outbox resume --hold"})
final class ResumeCommand implements Callable<Integer> {
    @Option(names = "--all", description = "End the pause of all; an account that is paused by itself stays so.")
    private boolean all;

    @Option(
            names = "--hold",
            description = "Publish from this database again. It is on hold after it was restored: look first at what is"
                    + " live, and cancel what must not go out twice.")
    private boolean hold;

    @Mixin
    private OutputMixin output;

    @Mixin
    private DatabaseMixin place;

    @Mixin
    private SessionMixin session;

    @Override
    public Integer call() {
        String account = all || hold ? null : Whose.name(session);
        try (DatabaseMixin.Opened opened = place.open(session)) {
            if (hold) {
                opened.database().endHold();
            } else if (account == null) {
                opened.outbox().resumeAll();
            } else {
                opened.outbox().resume(account);
            }
        }
        String what =
                hold ? "The outbox publishes again." : account == null ? "All accounts go on." : account + " goes on.";
        Results.of(output)
                .printDone(
                        account == null ? "all" : account,
                        what,
                        new Shape().with("account", account).with("paused", false));
        return ExitCode.OK;
    }
}
