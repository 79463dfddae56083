package dev.lisle.archive.charts;

import java.util.List;

/**
 * Numbers that are compared.
 *
 * @param name what they are
 * @param isOverTime whether the bars are moments in order, and stand side by side
 * @param bars the numbers; at least one if it is over time
 */
public record Chart(String name, boolean isOverTime, List<Bar> bars) {
    /** Copies the list. */
    public Chart {
        bars = List.copyOf(bars);
    }

    /** One number. */
    public record Bar(String label, long value) {}

    /** The largest of the numbers; 0 if there is none. */
    public long largest() {
        return bars.stream().mapToLong(Bar::value).max().orElse(0);
    }
}
