package dev.lisle.cli.publishing;

import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.print.Printout;
import dev.lisle.cli.shapes.Shape;
import dev.lisle.publisher.ChainCondition;
import dev.lisle.publisher.PublishedPart;
import dev.lisle.publisher.plans.PlannedPart;
import java.io.PrintWriter;
import java.util.List;

/** Shows how much of a chain is still there, and what it takes to repair it. */
record ConditionPrinter(OutputMixin output) {
    private static final String MARGIN = "            ";

    /** As the result of a command. */
    void print(String chain, ChainCondition condition) {
        if (output.isJson()) {
            new Shape()
                    .with("chain", chain)
                    .with("whole", condition.isWhole())
                    .with("intact", ids(condition.intact()))
                    .with(
                            "gone",
                            condition.gone().stream().map(PlannedPart::text).toList())
                    .with("deletes", ids(condition.behind()))
                    .with("publishes", anew(condition))
                    .print(output.out());
        } else if (output.isQuiet()) {
            output.out().println(condition.isWhole() ? "whole" : "broken");
        } else {
            describe(chain, condition, Printout.of(output));
        }
        output.out().flush();
    }

    /** As what is to be known before more is done. */
    void note(String chain, ChainCondition condition) {
        if (!output.isQuiet()) {
            PrintWriter err = output.err();
            Printout results = Printout.of(output);
            describe(chain, condition, new Printout(err, results.style(), results.columns(), results.clock()));
            err.flush();
        }
    }

    /** What a person is asked before it is repaired. */
    static String question(ChainCondition condition) {
        int deleted = condition.behind().size();
        String anew = "ublish " + parts(anew(condition)) + " anew?";
        return deleted == 0
                ? "P" + anew
                : "Delete " + (deleted == 1 ? "1 post" : deleted + " posts") + " with all replies and likes, and p"
                        + anew;
    }

    private static void describe(String chain, ChainCondition condition, Printout sheet) {
        int all = condition.intact().size() + anew(condition);
        if (condition.isWhole()) {
            sheet.line("The chain " + chain + " is whole: " + parts(all) + ".");
            return;
        }
        sheet.line(
                "The chain " + chain + " is broken after " + condition.intact().size() + " of " + parts(all) + ".");
        for (PlannedPart gone : condition.gone()) {
            String text = gone.text().isBlank() ? gone.media().size() + " media" : Printout.safe(gone.text());
            sheet.line(sheet.style().bad("  gone")
                    + MARGIN.substring("  gone".length())
                    + Printout.cut(text, sheet.width() - MARGIN.length()));
        }
        for (PublishedPart behind : condition.behind()) {
            sheet.line(sheet.style().warning("  cut off")
                    + MARGIN.substring("  cut off".length())
                    + (behind.permalink() == null
                            ? "id " + behind.id()
                            : behind.permalink().toString()));
        }
    }

    private static int anew(ChainCondition condition) {
        return condition.gone().size() + condition.behind().size();
    }

    private static String parts(int count) {
        return count == 1 ? "1 part" : count + " parts";
    }

    private static List<String> ids(List<PublishedPart> parts) {
        return parts.stream().map(part -> part.id().value()).toList();
    }
}
