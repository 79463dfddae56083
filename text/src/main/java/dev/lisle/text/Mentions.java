package dev.lisle.text;

/** Finds the ends of mentions. */
final class Mentions {
    private Mentions() {}

    /** Returns the end of the mention whose sign is at {@code at}: a user name has ASCII letters, digits, "." and "_". */
    static int endAt(String text, int at) {
        int end = at + 1;
        while (end < text.length() && isPartOfName(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isPartOfName(char c) {
        return Chars.isAsciiLetterOrDigit(c) || c == '.' || c == '_';
    }
}
