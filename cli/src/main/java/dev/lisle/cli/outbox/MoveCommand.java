package dev.lisle.cli.outbox;

import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.session.SessionMixin;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Moves submissions to another moment. */
@Command(
        name = "move",
        description = {"Have posts that wait go out at another time.", ""},
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lisle outbox move 4k2m9x7c1d3f --at \"2030-01-01 08:00\""})
final class MoveCommand implements Callable<Integer> {
    @Mixin
    private IdsMixin ids;

    @Option(
            names = "--at",
            required = true,
            paramLabel = "WHEN",
            description = "When they go out, such as \"2030-01-01 08:00\".")
    private String at = "";

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
        Instant moment = when.moment("--at", at, output.surroundings().clock().getZone());
        try (DatabaseMixin.Opened opened = place.open(session)) {
            return ids.each(output, id -> opened.outbox().move(id, moment));
        }
    }
}
