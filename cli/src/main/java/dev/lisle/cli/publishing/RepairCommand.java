package dev.lisle.cli.publishing;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.StoppedException;
import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.output.StatusLine;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.cli.session.YesMixin;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.errors.CallInterruptedException;
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
        if (dryRun) {
            return session.surroundings().ctrlC().finishing(this::look);
        }
        try {
            return new ChainRunner(session, output, output.surroundings().preflight(), wait.atLimit())
                    .run(this::chosen, this::repair);
        } catch (InterruptedException | CallInterruptedException e) {
            throw new StoppedException(
                    "stopped; nothing was published anew. 'lisle repair " + chain + "' looks again and goes on.", e);
        }
    }

    private int look() throws InterruptedException {
        Notes notes = new Notes(output);
        try (Chains chains = Chains.open(session, publisher -> publisher.listener(notes::hear))) {
            String id = chains.any(chain);
            try (ThreadsClient client = session.openClient();
                    StatusLine status = output.status()) {
                new ConditionPrinter(output).print(id, examined(chains.publisher(), client, id, status));
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

    private @Nullable PublishedChain repair(Publisher publisher, ThreadsClient client, String id, StatusLine status)
            throws InterruptedException {
        ChainCondition condition = examined(publisher, client, id, status);
        ConditionPrinter printer = new ConditionPrinter(output);
        printer.note(id, condition);
        boolean goesOn = condition.isWhole() || yes.allows(ConditionPrinter.question(condition));
        if (!goesOn) {
            return null;
        }
        status.show("Looking at the account …");
        return Chains.asked(() -> publisher.repair(client, id));
    }

    private static ChainCondition examined(Publisher publisher, ThreadsClient client, String id, StatusLine status)
            throws InterruptedException {
        status.show("Looking which parts are there …");
        try {
            return Chains.asked(() -> publisher.examine(client, id));
        } finally {
            status.clear();
        }
    }
}
