package dev.lisle.cli.doctor;

import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.output.Style;
import dev.lisle.cli.print.Printout;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** How findings are printed. */
record FindingPrinter(OutputMixin output) {
    private static final int CHECK_WIDTH = 10;

    void describe(List<Finding> findings) {
        Printout sheet = Printout.of(output);
        String margin = " ".repeat(2 + CHECK_WIDTH);
        for (Finding finding : findings) {
            if (output.isQuiet() && finding.level() != Finding.Level.BAD) {
                continue;
            }
            String head = marked(finding, sheet.style()) + " " + Printout.padded(finding.check(), CHECK_WIDTH);
            sheet.paragraph(head, margin, finding.said());
            if (finding.remedy() != null) {
                sheet.paragraph(margin + "→ ", margin + "  ", finding.remedy());
            }
        }
    }

    static void describe(List<Finding> findings, JsonGenerator json) {
        json.writeArrayPropertyStart("findings");
        for (Finding finding : findings) {
            json.writeStartObject();
            json.writeStringProperty("check", finding.check());
            json.writeStringProperty("level", finding.level().name().toLowerCase(Locale.ROOT));
            json.writeStringProperty("said", finding.said());
            json.writeStringProperty("remedy", finding.remedy());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String marked(Finding finding, Style style) {
        String mark = finding.level().mark();
        return switch (finding.level()) {
            case WELL -> style.good(mark);
            case WARNING -> style.warning(mark);
            case BAD -> style.bad(mark);
            case UNSEEN -> style.dim(mark);
        };
    }
}
