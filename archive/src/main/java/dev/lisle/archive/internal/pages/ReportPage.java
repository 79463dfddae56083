package dev.lisle.archive.internal.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a report.
 *
 * @param style all of it: the page is one file
 * @param figures the numbers, in words
 * @param pictures charts
 * @param missing what is not known
 */
public record ReportPage(
        String title,
        String subtitle,
        String style,
        List<Row> figures,
        List<Picture> pictures,
        List<Best> best,
        List<String> missing) {

    /** One line of a table. */
    public record Row(String name, String now, String before, String change, String note) {}

    /** A chart, and the same as a table. */
    public record Picture(String name, String svg, String label, String value, List<Row> rows) {}

    /** A post that did well. */
    public record Best(
            String measure,
            String when,
            String text,
            @Nullable String link) {}
}
