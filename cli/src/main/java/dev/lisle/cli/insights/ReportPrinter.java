package dev.lisle.cli.insights;

import dev.lisle.archive.charts.Chart;
import dev.lisle.archive.charts.Chart.Bar;
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
        for (Chart section : report.sections()) {
            sheet.line();
            sheet.line(sheet.style().bold(Printout.safe(section.name())));
            if (section.bars().isEmpty()) {
                sheet.line("  nothing came");
            } else if (section.isOverTime()) {
                printDays(section);
            } else {
                printBars(section);
            }
        }
    }

    private void printBars(Chart section) {
        int label = Math.min(
                WIDEST_LABEL,
                section.bars().stream()
                        .mapToInt(row -> Printout.columns(Printout.safe(row.label())))
                        .max()
                        .orElse(0));
        int bar = Math.max(SHORTEST_BAR, sheet.width() - label - NUMBER - 6);
        for (Bar row : section.bars()) {
            sheet.line("  " + Printout.padded(Printout.cut(Printout.safe(row.label()), WIDEST_LABEL), label)
                    + Printout.right(Numbers.grouped(row.value()), NUMBER) + "  "
                    + sheet.style().good(Bars.bar(row.value(), section.largest(), bar)));
        }
    }

    /** As many days a line as fit. */
    private void printDays(Chart section) {
        List<Bar> rows = section.bars();
        Bar most = rows.stream().reduce((a, b) -> b.value() > a.value() ? b : a).orElseThrow();
        String line = Bars.sparkline(rows.stream().map(Bar::value).toList());
        int width = sheet.width() - 2;
        for (int from = 0; from < line.length(); from += width) {
            sheet.line("  " + sheet.style().good(line.substring(from, Math.min(line.length(), from + width))));
        }
        String days =
                "  " + rows.get(0).label() + " to " + rows.get(rows.size() - 1).label();
        sheet.line(most.value() > 0 ? days + ", most on " + most.label() + ": " + Numbers.grouped(most.value()) : days);
    }
}
