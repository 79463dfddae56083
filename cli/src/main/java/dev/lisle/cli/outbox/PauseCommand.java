package dev.lisle.cli.outbox;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.print.Results;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.cli.shapes.Shape;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Pauses an account or all. */
@Command(
        name = "pause",
        description = {"Let nothing more go out, of one account or of all. What waits is kept.", ""},
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lisle outbox pause --account ada --reason \"On holiday\""})
final class PauseCommand implements Callable<Integer> {
    @Option(names = "--all", description = "All accounts.")
    private boolean all;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for those who look.")
    private @Nullable String reason;

    @Mixin
    private OutputMixin output;

    @Mixin
    private DatabaseMixin place;

    @Mixin
    private SessionMixin session;

    @Override
    public Integer call() {
        String account = all ? null : Whose.name(session);
        try (DatabaseMixin.Opened opened = place.open(session)) {
            if (account == null) {
                opened.outbox().pauseAll(reason);
            } else {
                opened.outbox().pause(account, reason);
            }
        }
        String who = account == null ? "All accounts" : account;
        Results.of(output)
                .printDone(
                        account == null ? "all" : account,
                        who + (account == null ? " are" : " is") + " paused. 'lisle outbox resume' goes on.",
                        new Shape().with("account", account).with("paused", true));
        return ExitCode.OK;
    }
}
