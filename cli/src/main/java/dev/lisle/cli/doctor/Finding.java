package dev.lisle.cli.doctor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one look has found.
 *
 * @param check what was looked at, in a word
 * @param remedy what to do about it; null if there is nothing to do
 */
record Finding(
        String check, Level level, String said, @Nullable String remedy) {
    private static final Pattern SENTENCE_END = Pattern.compile("\\.\\s+(?=\\p{Lu})");

    /** How bad it is. */
    enum Level {
        /** All is well. */
        WELL("✓"),
        /** Nobody could look, or there was nothing to look at. */
        UNSEEN("·"),
        /** It works, and will not for long, or not for all. */
        WARNING("!"),
        /** Publishing fails. */
        BAD("✗");

        private final String mark;

        Level(String mark) {
            this.mark = mark;
        }

        String mark() {
            return mark;
        }
    }

    static Finding well(String check, String said) {
        return new Finding(check, Level.WELL, said, null);
    }

    static Finding unseen(String check, String said, @Nullable String remedy) {
        return new Finding(check, Level.UNSEEN, said, remedy);
    }

    static Finding warning(String check, String said, String remedy) {
        return new Finding(check, Level.WARNING, said, remedy);
    }

    static Finding bad(String check, String said, String remedy) {
        return new Finding(check, Level.BAD, said, remedy);
    }

    /** What an exception says: its first sentence is the cause, the others are the remedy. */
    static Finding bad(String check, Exception e) {
        String message = String.valueOf(e.getMessage());
        Matcher end = SENTENCE_END.matcher(message);
        return end.find()
                ? bad(check, message.substring(0, end.start()), message.substring(end.end()))
                : new Finding(check, Level.BAD, message.replaceFirst("\\.$", ""), null);
    }
}
