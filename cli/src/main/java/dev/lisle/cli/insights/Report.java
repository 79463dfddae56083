package dev.lisle.cli.insights;

import java.util.List;

/**
 * Numbers to be drawn.
 *
 * @param title what it is about
 * @param subtitle from when to when, or nothing
 * @param sections what belongs together
 */
record Report(String title, String subtitle, List<Section> sections) {

    /**
     * Numbers that are compared.
     *
     * @param isOverTime whether the rows are days, in order
     */
    record Section(String name, boolean isOverTime, List<Row> rows) {
        long largest() {
            return rows.stream().mapToLong(Row::value).max().orElse(0);
        }
    }

    /** One number. */
    record Row(String label, long value) {}
}
