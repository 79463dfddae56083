package dev.lisle.cli.print;

import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.output.Style;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes for people: wrapped and with relative moments on a terminal, as it is in a pipe. What strangers wrote goes through
 * {@link #paragraph} or {@link #safe}, so that no post can move the cursor, rename the window or hide what is below it.
 *
 * @param out where to
 * @param style how it may look
 * @param columns how wide the terminal is; 0 if it is a pipe or a file
 * @param clock what "ago" is counted from; moments are shown in its zone
 */
public record Printout(PrintWriter out, Style style, int columns, Clock clock) {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u202D\\u202E&&[^\\n]]");
    private static final int NARROWEST = 20;
    private static final int WIDEST = 100;
    private static final int OF_A_PIPE = 80;

    /** What these options and the terminal ask for. */
    public static Printout of(OutputMixin output) {
        boolean isTerminal = output.surroundings().screen().out();
        return new Printout(
                output.out(),
                output.style(),
                isTerminal ? output.width() : 0,
                output.surroundings().clock());
    }

    /** How many columns a line or a bar may take: those of the terminal, 100 at most; 80 in a pipe. */
    public int width() {
        return columns > 0 ? Math.max(NARROWEST, Math.min(WIDEST, columns)) : OF_A_PIPE;
    }

    /** The text on one or more lines, without what controls a terminal. */
    public static String safe(@Nullable String text) {
        return text == null
                ? ""
                : CONTROL.matcher(text.replaceAll("\\R", "\n").replace('\t', ' '))
                        .replaceAll("\uFFFD");
    }

    /** A line as it is. */
    public void line(String line) {
        out.println(line.stripTrailing());
    }

    /** An empty line. */
    public void line() {
        out.println();
    }

    /** A text of anybody's behind {@code margin}, wrapped to the terminal; not wrapped in a pipe. */
    public void paragraph(String margin, String text) {
        paragraph(margin, margin, text);
    }

    /** The same, the first line behind another margin of the same width. */
    public void paragraph(String firstMargin, String margin, String text) {
        String clean = safe(text);
        List<String> lines = columns > 0
                ? Columns.wrap(clean, Math.max(NARROWEST, width() - Columns.of(margin)))
                : List.of(clean.split("\n", -1));
        for (int i = 0; i < lines.size(); i++) {
            line((i == 0 ? firstMargin : margin) + lines.get(i));
        }
    }

    /** How long ago, or when in a pipe; nothing if it is not known. */
    public String moment(@Nullable Instant moment) {
        if (moment == null) {
            return "";
        }
        return columns > 0
                ? Moments.relative(moment, clock.instant(), clock.getZone())
                : Moments.exactly(moment, clock.getZone());
    }

    /** The text, and spaces up to {@code columns}. */
    public static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - Columns.of(text)));
    }

    /** The same with the spaces before it, as numbers stand. */
    public static String right(String text, int columns) {
        return " ".repeat(Math.max(0, columns - Columns.of(text))) + text;
    }

    /** How many columns the text takes. */
    public static int columns(String text) {
        return Columns.of(text);
    }

    /** The text on one line, with … for what is beyond {@code columns}. */
    public static String cut(String text, int columns) {
        return Columns.cut(text.replace('\n', ' '), columns);
    }
}
