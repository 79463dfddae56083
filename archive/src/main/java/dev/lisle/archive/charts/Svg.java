package dev.lisle.archive.charts;

import dev.lisle.archive.charts.Chart.Bar;
import java.util.List;
import java.util.Locale;

/** Draws as SVG, without script; colours follow the reader's light or dark setting. */
public final class Svg {
    private static final int WIDTH = 720;
    private static final int MARGIN = 20;
    private static final int ROW = 22;
    private static final int HEADING = 34;
    private static final int PLOT = 140;
    private static final int LABELS = 190;
    private static final int NUMBERS = 90;
    private static final int LONGEST_LABEL = 26;

    private static final String STYLE = """
            <style>
            text { font: 13px system-ui, sans-serif; fill: #1c1c1e; }
            .title { font-size: 20px; font-weight: 600; }
            .heading { font-size: 15px; font-weight: 600; }
            .faint { fill: #63636b; }
            .bar { fill: #2f6f4f; }
            .ground { fill: #ffffff; }
            @media (prefers-color-scheme: dark) {
              text { fill: #f2f2f4; } .faint { fill: #a5a5ad; } .bar { fill: #6fc397; } .ground { fill: #161618; }
            }
            </style>
            """;

    private final StringBuilder svg = new StringBuilder();
    private int y = MARGIN;

    private Svg() {}

    /** A file of its own: charts below each other, under a heading. */
    public static String file(String title, String subtitle, List<Chart> charts) {
        Svg drawing = new Svg();
        drawing.y += 20;
        drawing.text("title", MARGIN, drawing.y, "start", title);
        drawing.y += 20;
        drawing.text("faint", MARGIN, drawing.y, "start", subtitle);
        for (Chart chart : charts) {
            drawing.y += HEADING;
            drawing.text("heading", MARGIN, drawing.y, "start", chart.name());
            drawing.draw(chart);
        }
        return drawing.finished(title, description(charts), true);
    }

    /** One chart, without its heading, to stand in a page whose style colours {@code .bar} and {@code .faint}. */
    public static String within(Chart chart) {
        Svg drawing = new Svg();
        drawing.draw(chart);
        return drawing.finished(chart.name(), description(List.of(chart)), false);
    }

    private void draw(Chart chart) {
        if (chart.isOverTime()) {
            drawDays(chart);
        } else {
            chart.bars().forEach(bar -> drawBar(bar, chart.largest()));
        }
    }

    private void drawBar(Bar bar, long largest) {
        y += ROW;
        text("", MARGIN, y, "start", cut(bar.label()));
        text("", MARGIN + LABELS + NUMBERS - 12, y, "end", grouped(bar.value()));
        int room = WIDTH - 2 * MARGIN - LABELS - NUMBERS;
        rectangle(MARGIN + LABELS + NUMBERS, y - 11, share(bar.value(), largest) * room, 13, title(bar));
    }

    private void drawDays(Chart chart) {
        List<Bar> bars = chart.bars();
        double step = (double) (WIDTH - 2 * MARGIN) / bars.size();
        int bottom = y + 14 + PLOT;
        for (int i = 0; i < bars.size(); i++) {
            double height = share(bars.get(i).value(), chart.largest()) * PLOT;
            rectangle(MARGIN + i * step, bottom - height, Math.max(1, step - 2), height, title(bars.get(i)));
        }
        y = bottom + 16;
        text("faint", MARGIN, y, "start", bars.get(0).label());
        text("faint", WIDTH - MARGIN, y, "end", bars.get(bars.size() - 1).label());
        text("faint", WIDTH / 2, y, "middle", "most: " + grouped(chart.largest()));
    }

    private static double share(long value, long largest) {
        return largest <= 0 ? 0 : (double) Math.max(0, value) / largest;
    }

    private void rectangle(double x, double top, double width, double height, String title) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect class=\"bar\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"><title>%s</title></rect>%n",
                x,
                top,
                width,
                height,
                Markup.escaped(title)));
    }

    private void text(String look, int x, int top, String anchor, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text class=\"%s\" x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>%n",
                look,
                x,
                top,
                anchor,
                Markup.escaped(text)));
    }

    private String finished(String title, String description, boolean isAlone) {
        int height = y + MARGIN;
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%n",
                        WIDTH,
                        height,
                        Markup.escaped(title))
                + "<desc>" + Markup.escaped(description) + "</desc>\n"
                + (isAlone ? STYLE + "<rect class=\"ground\" width=\"100%\" height=\"100%\"/>\n" : "")
                + svg
                + "</svg>\n";
    }

    /** The same in words, for those who cannot see it. */
    private static String description(List<Chart> charts) {
        StringBuilder words = new StringBuilder();
        for (Chart chart : charts) {
            words.append(chart.name()).append(": ");
            words.append(String.join(", ", chart.bars().stream().map(Svg::title).toList()));
            words.append(". ");
        }
        return words.toString().strip();
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String title(Bar bar) {
        return bar.label() + " " + grouped(bar.value());
    }

    private static String cut(String label) {
        return label.codePointCount(0, label.length()) <= LONGEST_LABEL
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
    }
}
