package dev.lisle.cli.outbox;

import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.session.SessionMixin;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tries submissions again. */
@Command(
        name = "retry",
        description = {
            "Try what failed again, from where it stopped; look again at what is unknown; send what was missed all the same.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lisle outbox retry 4k2m9x7c1d3f"})
final class RetryCommand implements Callable<Integer> {
    @Mixin
    private IdsMixin ids;

    @Mixin
    private OutputMixin output;

    @Mixin
    private DatabaseMixin place;

    @Mixin
    private SessionMixin session;

    @Override
    public Integer call() {
        try (DatabaseMixin.Opened opened = place.open(session)) {
            return ids.each(output, opened.outbox()::retry);
        }
    }
}
