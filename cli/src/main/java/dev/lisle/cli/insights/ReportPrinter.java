package dev.lisle.cli.insights;

import dev.lisle.cli.insights.Report.Row;
import dev.lisle.cli.insights.Report.Section;
import dev.lisle.cli.print.Bars;
import dev.lisle.cli.print.Numbers;
import dev.lisle.cli.print.Printout;
import java.util.List;

/** Draws a report with letters. */
record ReportPrinter(Printout sheet) {
    private static final int WIDEST_LABEL = 40;
    private static final int NUMBER = 11;
    private static final int SHORTEST_BAR = 8;

    void print(Report report) {
        sheet.line(sheet.style().bold(report.title()) + (report.subtitle().isEmpty() ? "" : ", " + report.subtitle()));
        for (Section section : report.sections()) {
            sheet.line();
            sheet.line(sheet.style().bold(Printout.safe(section.name())));
            if (section.rows().isEmpty()) {
                sheet.line("  nothing came");
            } else if (section.isOverTime()) {
                printDays(section);
            } else {
                printBars(section);
            }
        }
    }

    private void printBars(Section section) {
        int label = Math.min(
                WIDEST_LABEL,
                section.rows().stream()
                        .mapToInt(row -> Printout.columns(Printout.safe(row.label())))
                        .max()
                        .orElse(0));
        int bar = Math.max(SHORTEST_BAR, sheet.width() - label - NUMBER - 6);
        for (Row row : section.rows()) {
            sheet.line("  " + Printout.padded(Printout.cut(Printout.safe(row.label()), WIDEST_LABEL), label)
                    + Printout.right(Numbers.grouped(row.value()), NUMBER) + "  "
                    + sheet.style().good(Bars.bar(row.value(), section.largest(), bar)));
        }
    }

    /** As many days a line as fit. */
    private void printDays(Section section) {
        List<Row> rows = section.rows();
        Row most = rows.stream().reduce((a, b) -> b.value() > a.value() ? b : a).orElseThrow();
        String line = Bars.sparkline(rows.stream().map(Row::value).toList());
        int width = sheet.width() - 2;
        for (int from = 0; from < line.length(); from += width) {
            sheet.line("  " + sheet.style().good(line.substring(from, Math.min(line.length(), from + width))));
        }
        String days =
                "  " + rows.get(0).label() + " to " + rows.get(rows.size() - 1).label();
        sheet.line(most.value() > 0 ? days + ", most on " + most.label() + ": " + Numbers.grouped(most.value()) : days);
    }
}
