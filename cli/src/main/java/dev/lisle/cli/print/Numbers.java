package dev.lisle.cli.print;

import java.util.Locale;

/** Numbers for people. */
public final class Numbers {
    private Numbers() {}

    /** With a comma before each three digits. */
    public static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
