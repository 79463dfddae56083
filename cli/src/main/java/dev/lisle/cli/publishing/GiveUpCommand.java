package dev.lisle.cli.publishing;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.print.Results;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.cli.session.YesMixin;
import dev.lisle.cli.shapes.Shape;
import dev.lisle.publisher.ChainStatus;
import dev.lisle.publisher.Publisher;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ends a chain that is not whole. */
@Command(
        name = "give-up",
        description = {
            "End an unfinished chain: what is live stays, its uploaded files are removed.",
            "",
            "After that the same text can be published anew.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lisle give-up c7d1f0a94b2e6835"})
public final class GiveUpCommand implements Callable<Integer> {
    @Mixin
    private ChainMixin chain;

    @Mixin
    private YesMixin yes;

    @Mixin
    private OutputMixin output;

    @Mixin
    private SessionMixin session;

    /** For picocli. */
    public GiveUpCommand() {}

    @Override
    public Integer call() {
        try (Chains chains = Chains.open(session, publisher -> publisher.mediaHost(session.mediaHost()))) {
            Publisher publisher = chains.publisher();
            ChainStatus status = publisher.status(chain.in(chains));
            int live = status.live().size();
            int parts = status.parts().size();
            String what = status.id() + ", " + live + " of " + parts + (parts == 1 ? " part live" : " parts live");
            if (!yes.allows("Give up the chain " + what + "?")) {
                return ExitCode.FAILED;
            }
            publisher.giveUp(status.id());
            Shape shape =
                    new Shape().with("chain", status.id()).with("live", live).with("parts", parts);
            Results.of(output).printDone(status.id(), "Gave up " + what + ".", shape);
            return ExitCode.OK;
        }
    }
}
