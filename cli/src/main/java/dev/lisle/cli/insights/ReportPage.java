package dev.lisle.cli.insights;

import dev.lisle.archive.charts.Chart;
import dev.lisle.archive.charts.Markup;
import dev.lisle.archive.charts.Svg;
import dev.lisle.cli.print.Numbers;

/** A report as one HTML file: pictures, and each as a table too. No script, nothing fetched. */
final class ReportPage {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            """;

    private static final String STYLE = """
            <style>
            :root { color-scheme: light dark; --ink: #1c1c1e; --faint: #63636b; --bar: #2f6f4f; --ground: #ffffff; }
            @media (prefers-color-scheme: dark) {
              :root { --ink: #f2f2f4; --faint: #a5a5ad; --bar: #6fc397; --ground: #161618; }
            }
            body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground);
              max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
            p { color: var(--faint); }
            svg { width: 100%; height: auto; }
            svg text { font: 13px system-ui, sans-serif; fill: var(--ink); }
            svg .faint { fill: var(--faint); }
            svg .bar { fill: var(--bar); }
            table { border-collapse: collapse; }
            td { text-align: right; padding: 0.1rem 0 0.1rem 2rem; font-variant-numeric: tabular-nums; }
            th { text-align: left; font-weight: normal; overflow-wrap: anywhere; }
            </style>
            </head>
            <body>
            <main>
            """;

    private ReportPage() {}

    static String of(Report report) {
        String title = Markup.escaped(report.title());
        StringBuilder page = new StringBuilder(HEAD)
                .append("<title>" + title + "</title>\n")
                .append(STYLE)
                .append("<h1>" + title + "</h1>\n<p>" + Markup.escaped(report.subtitle()) + "</p>\n");
        report.sections().forEach(section -> add(section, page));
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private static void add(Chart section, StringBuilder page) {
        page.append("<section>\n<h2>").append(Markup.escaped(section.name())).append("</h2>\n");
        page.append(Svg.within(section));
        page.append("<details>\n<summary>As a table</summary>\n<table>\n");
        section.bars()
                .forEach(row -> page.append("<tr><th scope=\"row\">")
                        .append(Markup.escaped(row.label()))
                        .append("</th><td>")
                        .append(Numbers.grouped(row.value()))
                        .append("</td></tr>\n"));
        page.append("</table>\n</details>\n</section>\n");
    }
}
