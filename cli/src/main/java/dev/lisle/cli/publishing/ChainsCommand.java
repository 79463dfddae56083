package dev.lisle.cli.publishing;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.output.Style;
import dev.lisle.cli.posts.ListMixin;
import dev.lisle.cli.print.Kind;
import dev.lisle.cli.print.Printout;
import dev.lisle.cli.print.Results;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.cli.shapes.Shape;
import dev.lisle.publisher.ChainStatus;
import dev.lisle.publisher.plans.PlannedPart;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists chains. */
@Command(
        name = "chains",
        description = {
            "List the chains that are unfinished on this machine, and how far each is.",
            "",
            "With --done those that are finished, as they were when they were: what was deleted since by hand or by Meta,"
                    + " 'lisle repair CHAIN --dry-run' finds.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  lisle chains", "  lisle chains --done --limit 5"})
public final class ChainsCommand implements Callable<Integer> {
    @Option(names = "--done", description = "The finished ones instead, the latest first.")
    private boolean done;

    @Mixin
    private ListMixin amount;

    @Mixin
    private OutputMixin output;

    @Mixin
    private SessionMixin session;

    /** For picocli. */
    public ChainsCommand() {}

    @Override
    public Integer call() {
        try (Chains chains = Chains.open(session)) {
            List<ChainStatus> listed = (done ? chains.finished() : chains.unfinished())
                    .limit(amount.limit())
                    .toList();
            Kind<ChainStatus> kind = new Kind<>(ChainStatus::id, this::shape, this::show);
            Results results = Results.of(output);
            results.printAll(listed.stream(), kind, done ? "Nothing is finished." : "Nothing is unfinished.");
            if (results.isForPeople() && !listed.isEmpty()) {
                hints(listed);
            }
            return ExitCode.OK;
        }
    }

    private void hints(List<ChainStatus> listed) {
        output.note(
                done
                        ? "'lisle repair CHAIN' mends one, 'lisle delete --chain CHAIN' deletes it."
                        : "'lisle resume CHAIN' goes on with one, 'lisle give-up CHAIN' ends it.");
        if (listed.stream().anyMatch(ChainStatus::isInDoubt)) {
            output.note("'lisle confirm CHAIN' ends a doubt, once you have looked at the account.");
        }
    }

    private void show(Printout sheet, ChainStatus chain) {
        Style style = sheet.style();
        sheet.line(String.join("  ", style.accent(chain.id()), state(chain), style.dim(sheet.moment(chain.begun()))));
        sheet.line("  " + style.dim(Printout.cut(Printout.safe(beginning(chain)), sheet.width() - 2)));
        sheet.line();
    }

    private String state(ChainStatus chain) {
        int parts = chain.parts().size();
        int live = chain.live().size();
        String part = parts == 1 ? " part" : " parts";
        if (!done) {
            return live + " of " + parts + part + " live" + (chain.isInDoubt() ? ", one more may be" : "");
        }
        return switch (outcome(chain)) {
            case GIVEN_UP -> "given up, " + live + " of " + parts + part + " live";
            case REPAIRED -> parts + part + ", repaired by " + chain.repairedBy();
            case DELETED -> live == 0 ? parts + part + ", deleted" : parts - live + " of " + parts + part + " deleted";
            case PUBLISHED, UNFINISHED -> parts + part;
        };
    }

    private enum Outcome {
        UNFINISHED,
        PUBLISHED,
        GIVEN_UP,
        REPAIRED,
        DELETED
    }

    private Outcome outcome(ChainStatus chain) {
        if (!done) {
            return Outcome.UNFINISHED;
        }
        if (chain.repairedBy() != null) {
            return Outcome.REPAIRED;
        }
        if (chain.isGivenUp()) {
            return Outcome.GIVEN_UP;
        }
        return chain.live().size() < chain.parts().size() ? Outcome.DELETED : Outcome.PUBLISHED;
    }

    private Shape shape(ChainStatus chain) {
        return new Shape()
                .with("id", chain.id())
                .with("state", outcome(chain).name().toLowerCase(Locale.ROOT))
                .with("begun", chain.begun())
                .with("account", chain.account())
                .with("parts", chain.parts().size())
                .with(
                        "live",
                        chain.live().stream().map(part -> part.id().value()).toList())
                .with("in_doubt", chain.isInDoubt())
                .with("repaired_by", chain.repairedBy())
                .with("text", chain.parts().get(0).text());
    }

    /** What a person knows it by. */
    private static String beginning(ChainStatus chain) {
        PlannedPart first = chain.parts().get(0);
        int media = first.media().size();
        return first.text().isBlank() ? media == 0 ? "a repost" : media + " media" : first.text();
    }
}
