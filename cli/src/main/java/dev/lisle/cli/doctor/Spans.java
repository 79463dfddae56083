package dev.lisle.cli.doctor;

import java.time.Duration;

/** Spans of time in words, in the unit that leaves two or more of it. Pure. */
final class Spans {
    private Spans() {}

    static String words(Duration span) {
        Duration length = span.abs();
        if (length.toDays() > 1) {
            return length.toDays() + " days";
        }
        if (length.toHours() > 1) {
            return length.toHours() + " hours";
        }
        return length.toMinutes() > 1 ? length.toMinutes() + " minutes" : length.toSeconds() + " s";
    }
}
