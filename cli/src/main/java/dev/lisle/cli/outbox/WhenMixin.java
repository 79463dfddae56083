package dev.lisle.cli.outbox;

import dev.lisle.cli.WrongInputException;
import dev.lisle.outbox.imports.When;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The time zone in which times without one are read. */
final class WhenMixin {
    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The zone of times that name none, such as Europe/Berlin. Default: that of this machine.")
    private @Nullable String zone;

    /** What {@code text} says. */
    When read(String option, String text, ZoneId ofMachine) {
        try {
            return When.parse(text, zone(ofMachine));
        } catch (IllegalArgumentException e) {
            throw new WrongInputException(option + ": " + e.getMessage());
        }
    }

    /** The same where the queue is no answer. */
    Instant moment(String option, String text, ZoneId ofMachine) {
        if (read(option, text, ofMachine) instanceof When.At at) {
            return at.moment();
        }
        throw new WrongInputException(option + " is \"" + text + "\". Give a moment, such as \"2030-01-01 08:00\".");
    }

    ZoneId zone(ZoneId ofMachine) {
        try {
            return zone == null ? ofMachine : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new WrongInputException(
                    "--zone is \"" + zone + "\", which is no time zone. Give one like Europe/Berlin.");
        }
    }
}
