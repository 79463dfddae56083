package dev.lisle.cli.publishing;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.publisher.ChainStatus;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.ledger.FileLedger;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.core.JsonGenerator;

/** Lists what is unfinished. */
@Command(
        name = "chains",
        description = {"List the chains that are unfinished on this machine, and how far each is.", ""},
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lisle chains --emulator"})
public final class ChainsCommand implements Callable<Integer> {
    private static final int SHOWN_CHARACTERS = 60;

    @Mixin
    private OutputMixin output;

    @Mixin
    private SessionMixin session;

    /** For picocli. */
    public ChainsCommand() {}

    @Override
    public Integer call() {
        try (FileLedger ledger = FileLedger.in(session.ledgerFolder())) {
            Publisher publisher = Publisher.builder().ledger(ledger).build();
            List<ChainStatus> chains = publisher.unfinished().stream()
                    .sorted()
                    .map(publisher::status)
                    .toList();
            output.print(json -> describe(chains, json), out -> describe(chains, out));
            return ExitCode.OK;
        }
    }

    private void describe(List<ChainStatus> chains, PrintWriter out) {
        if (output.isQuiet()) {
            chains.forEach(chain -> out.println(chain.id()));
            return;
        }
        if (chains.isEmpty()) {
            out.println("Nothing is unfinished.");
        }
        for (ChainStatus chain : chains) {
            out.println(output.style().accent(chain.id()) + "  " + chain.live().size() + " of "
                    + chain.parts().size() + " parts live" + (chain.isInDoubt() ? ", one more may be" : "")
                    + "  account " + chain.account());
            out.println("  " + output.style().dim(begin(chain.parts().get(0).text())));
        }
        if (!chains.isEmpty()) {
            out.println();
            out.println("'lisle resume CHAIN' goes on with one, 'lisle give-up CHAIN' ends it.");
        }
        if (chains.stream().anyMatch(ChainStatus::isInDoubt)) {
            out.println("'lisle confirm CHAIN' ends a doubt, once you have looked at the account.");
        }
    }

    private static void describe(List<ChainStatus> chains, JsonGenerator json) {
        json.writeArrayPropertyStart("chains");
        for (ChainStatus chain : chains) {
            json.writeStartObject();
            json.writeStringProperty("id", chain.id());
            json.writeStringProperty("account", chain.account());
            json.writeNumberProperty("parts", chain.parts().size());
            json.writeArrayPropertyStart("live");
            chain.live().forEach(part -> json.writeString(part.id().value()));
            json.writeEndArray();
            json.writeBooleanProperty("in_doubt", chain.isInDoubt());
            json.writeStringProperty("text", chain.parts().get(0).text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String begin(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= SHOWN_CHARACTERS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN_CHARACTERS)) + " …";
    }
}
