package dev.lisle.cli.publishing;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.output.StatusLine;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.cli.session.YesMixin;
import dev.lisle.client.ThreadsClient;
import dev.lisle.publisher.ChainCondition;
import dev.lisle.publisher.PublishedChain;
import dev.lisle.publisher.Publisher;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a chain whole again. */
@Command(
        name = "repair",
        description = {
            "Make a published chain whole again, of which parts were deleted.",
            "",
            "Threads cannot put a post back into its place. So what comes after the first gap is deleted, with its replies"
                    + " and likes, and published anew with what is missing. Says first what that would be, and asks."
                    + " What seems gone is looked at twice, a minute apart, or up to five if the chain is new. Ctrl-C is safe; the same command goes"
                    + " on.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  lisle repair c7d1 --dry-run", "  lisle repair c7d1f0a94b2e6835 --yes"})
public final class RepairCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "CHAIN",
            description = "Which chain, as 'lisle chains --done' lists them; its first letters are enough.")
    private String chain = "";

    @Option(
            names = "--dry-run",
            description = "Only look, and say what would be deleted and published; change nothing.")
    private boolean dryRun;

    @Mixin
    private YesMixin yes;

    @Mixin
    private WaitMixin wait;

    @Mixin
    private OutputMixin output;

    @Mixin
    private SessionMixin session;

    /** For picocli. */
    public RepairCommand() {}

    @Override
    public Integer call() throws Exception {
        return dryRun
                ? session.surroundings().ctrlC().finishing(this::look)
                : new ChainRunner(session, output, output.surroundings().preflight(), wait.atLimit())
                        .run(this::chosen, this::repair);
    }

    private int look() throws InterruptedException {
        Notes notes = new Notes(output);
        try (Chains chains = Chains.open(session, publisher -> publisher.listener(notes::hear))) {
            String id = chains.any(chain);
            try (ThreadsClient client = session.openClient()) {
                new ConditionPrinter(output).print(id, examined(chains.publisher(), client, id));
                return ExitCode.OK;
            }
        }
    }

    private String chosen(Chains chains) {
        String id = chains.any(chain);
        if (!yes.canTell()) {
            throw new WrongInputException(
                    "Repairing a chain may delete posts, and there is nobody here to ask. Add --yes,"
                            + " or --dry-run to look only.");
        }
        return id;
    }

    private @Nullable PublishedChain repair(Publisher publisher, ThreadsClient client, String id)
            throws InterruptedException {
        ChainCondition condition = examined(publisher, client, id);
        ConditionPrinter printer = new ConditionPrinter(output);
        printer.note(id, condition);
        boolean goesOn = condition.isWhole() || yes.allows(ConditionPrinter.question(condition));
        return goesOn ? Chains.asked(() -> publisher.repair(client, id)) : null;
    }

    private ChainCondition examined(Publisher publisher, ThreadsClient client, String id) throws InterruptedException {
        try (StatusLine status = output.status()) {
            status.show("Looking which parts are there …");
            return Chains.asked(() -> publisher.examine(client, id));
        }
    }
}
