package dev.lisle.cli.print;

import java.util.List;
import java.util.stream.Collectors;

/** Numbers drawn with letters. Pure. */
public final class Bars {
    private static final String EIGHTHS = "▏▎▍▌▋▊▉█";
    private static final String HEIGHTS = "▁▂▃▄▅▆▇█";

    private Bars() {}

    /** A bar of up to {@code columns}, to an eighth of a column; empty for 0, and never empty above. */
    public static String bar(long value, long largest, int columns) {
        if (value <= 0 || largest <= 0) {
            return "";
        }
        long eighths = Math.max(1, Math.round((double) value / largest * columns * 8));
        int rest = (int) (eighths % 8);
        return "█".repeat((int) (eighths / 8)) + (rest == 0 ? "" : EIGHTHS.substring(rest - 1, rest));
    }

    /** One letter a number, the largest the highest; the smallest height stands for 0. */
    public static String sparkline(List<Long> values) {
        long largest = values.stream().mapToLong(Long::longValue).max().orElse(0);
        return values.stream()
                .map(value -> {
                    int height = largest <= 0 ? 0 : (int) Math.ceil((double) Math.max(0, value) / largest * 7);
                    return HEIGHTS.substring(height, height + 1);
                })
                .collect(Collectors.joining());
    }
}
