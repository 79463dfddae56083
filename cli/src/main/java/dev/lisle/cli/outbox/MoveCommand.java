package dev.lisle.cli.outbox;

import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.outbox.Outbox;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Moves submissions to another moment. */
@Command(
        name = "move",
        description = {"Have posts that wait, or were missed, go out at another time.", ""},
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  lisle outbox move 4k2m9x7c1d3f --at \"2030-01-01 08:00\"",
            "  lisle outbox move 4k2m9x7c1d3f --at \"2030-01-01 08:00\" --not-after never"
        })
final class MoveCommand implements Callable<Integer> {
    @Mixin
    private IdsMixin ids;

    @Option(
            names = "--at",
            required = true,
            paramLabel = "WHEN",
            description = "When they go out, such as \"2030-01-01 08:00\".")
    private String at = "";

    @Option(
            names = "--not-after",
            paramLabel = "WHEN",
            description =
                    "Another last moment at which they may begin to go out; \"never\" takes it away. Else it stays.")
    private @Nullable String notAfter;

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
        ZoneId zone = output.surroundings().clock().getZone();
        Instant moment = when.moment("--at", at, zone);
        Instant last = notAfter == null || isNever() ? null : when.moment("--not-after", notAfter, zone);
        try (DatabaseMixin.Opened opened = place.open(session)) {
            Outbox outbox = opened.outbox();
            return ids.each(
                    output,
                    id -> LastMoments.checked(
                            () -> notAfter == null ? outbox.move(id, moment) : outbox.move(id, moment, last)));
        }
    }

    private boolean isNever() {
        return "never".equalsIgnoreCase(notAfter);
    }
}
