package dev.lisle.cli.print;

import java.util.Locale;

/** Numbers for people. */
public final class Numbers {
    private Numbers() {}

    /** With a comma before each three digits. */
    public static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** With its noun, such as {@code 1 file} and {@code 2 files}. */
    public static String of(long number, String one, String many) {
        return grouped(number) + " " + (number == 1 ? one : many);
    }
}
