package dev.lisle.cli.outbox;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.print.Kind;
import dev.lisle.cli.print.Moments;
import dev.lisle.cli.print.Printout;
import dev.lisle.cli.print.Results;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.cli.shapes.Shape;
import dev.lisle.outbox.queues.InvalidSlotsException;
import dev.lisle.outbox.queues.Queues;
import dev.lisle.outbox.queues.WeeklySlots;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows or sets the slots of an account. */
@Command(
        name = "queue",
        description = {"Show or set the times at which an account's queue goes out, week after week.", ""},
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  lisle outbox queue \"weekdays 9:00 and 17:30 Europe/Berlin\" --account ada",
            "  lisle outbox queue --account ada"
        })
final class QueueCommand implements Callable<Integer> {
    private static final int SHOWN = 5;

    @Parameters(arity = "0..1", paramLabel = "SLOTS", description = "Days, times and the zone; groups apart by ;")
    private @Nullable String slots;

    @Option(names = "--remove", description = "Take the slots away; what is in them stays.")
    private boolean remove;

    @Mixin
    private OutputMixin output;

    @Mixin
    private DatabaseMixin place;

    @Mixin
    private SessionMixin session;

    /** The slots of one account. */
    private record Queue(String account, WeeklySlots slots, List<ZonedDateTime> free) {}

    @Override
    public Integer call() {
        if (remove && slots != null) {
            throw new WrongInputException("There are slots and there is --remove. Give one of them.");
        }
        WeeklySlots wanted = slots == null ? null : parsed(slots);
        String account = Whose.name(session);
        try (DatabaseMixin.Opened opened = place.open(session)) {
            Queues queues = opened.outbox().queues();
            if (remove) {
                queues.remove(account);
                Results.of(output)
                        .printDone(account, account + " has no queue any more.", new Shape().with("account", account));
                return ExitCode.OK;
            }
            if (wanted != null) {
                queues.set(account, wanted);
            }
            WeeklySlots kept = queues.find(account)
                    .orElseThrow(() -> new WrongInputException("The account \"" + account
                            + "\" has no queue. Give it slots: lisle outbox queue \"weekdays 9:00 Europe/Berlin\"."));
            List<ZonedDateTime> free = queues.free(account).limit(SHOWN).toList();
            Results.of(output)
                    .print(
                            new Queue(account, kept, free),
                            new Kind<>(Queue::account, QueueCommand::shape, QueueCommand::show));
            return ExitCode.OK;
        }
    }

    private static WeeklySlots parsed(String words) {
        try {
            return WeeklySlots.parse(words);
        } catch (InvalidSlotsException e) {
            throw new WrongInputException(String.valueOf(e.getMessage()));
        }
    }

    private static Shape shape(Queue queue) {
        return new Shape()
                .with("account", queue.account())
                .with("slots", queue.slots())
                .with(
                        "free",
                        queue.free().stream().map(ZonedDateTime::toInstant).toList());
    }

    private static void show(Printout sheet, Queue queue) {
        sheet.line(sheet.style().bold(queue.account()) + " · " + queue.slots());
        sheet.line("The next free slots, by your clock:");
        queue.free()
                .forEach(slot -> sheet.line(
                        "  " + Moments.exactly(slot.toInstant(), sheet.clock().getZone())));
    }
}
