package dev.lisle.cli.publishing;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.publisher.ChainStatus;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.ledger.FileLedger;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
    @Parameters(
            arity = "0..1",
            paramLabel = "CHAIN",
            description = "Which chain, as 'lisle chains' lists them; needed only if there are several.")
    private @Nullable String chain;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    @Mixin
    private OutputMixin output;

    @Mixin
    private SessionMixin session;

    /** For picocli. */
    public GiveUpCommand() {}

    @Override
    public Integer call() {
        try (FileLedger ledger = FileLedger.in(session.ledgerFolder())) {
            Publisher publisher = Publisher.builder()
                    .ledger(ledger)
                    .mediaHost(session.mediaHost())
                    .build();
            ChainStatus status = publisher.status(ChainRunner.chosen(publisher, chain));
            String what = status.live().size() + " of " + status.parts().size() + " parts live";
            if (!yes
                    && !session.surroundings()
                            .questions(output.err())
                            .confirm("Give up the chain " + status.id() + ", " + what + "?", "Add --yes.")) {
                output.note("Nothing was changed.");
                return ExitCode.FAILED;
            }
            publisher.giveUp(status.id());
            output.print(
                    json -> {
                        json.writeStringProperty("chain", status.id());
                        json.writeNumberProperty("live", status.live().size());
                        json.writeNumberProperty("parts", status.parts().size());
                    },
                    out -> out.println(output.isQuiet() ? status.id() : "Gave up " + status.id() + ", " + what + "."));
            return ExitCode.OK;
        }
    }
}
