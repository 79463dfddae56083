package dev.lisle.text;

/** Judges white space as a place to cut, by what stands before and after it. Looks at a few characters each way. */
final class Spaces {
    private static final int FURTHEST_LOOK = 8;
    /** Lines of poems and lists are shorter than this, lines of wrapped text are longer. */
    private static final int WRAPPED_LINE = 50;

    private Spaces() {}

    /** Judges the white space from {@code from} to {@code to}, with text on both sides and so many line ends in it. */
    static Seam at(String text, int from, int to, int lineEnds) {
        if (lineEnds > 1) {
            return Seam.PARAGRAPH;
        }
        char before = text.charAt(from - 1);
        char after = text.charAt(to);
        if (lineEnds == 1) {
            return atLineEnd(text, from, to);
        }
        if (Chars.isAsciiLetter(before) && Chars.isAsciiLetter(after)) {
            return Seam.WORD; // by far the most common, so asked first
        }
        return isGlued(text, from, to) ? Seam.GLUED : ending(text, from, firstLetter(text, to));
    }

    /** A line end is as good as the end of a sentence, unless the text was wrapped at a width. */
    private static Seam atLineEnd(String text, int from, int to) {
        Seam ending = ending(text, from, firstLetter(text, to));
        if (ending == Seam.SENTENCE || beginsItem(text, to)) {
            return Seam.SENTENCE;
        }
        if (isLongLine(text, from)) {
            return ending;
        }
        return Chars.isLowerCase(text.charAt(to)) ? Seam.CLAUSE : Seam.SENTENCE;
    }

    private static boolean isLongLine(String text, int from) {
        for (int i = from - 1; i >= 0 && from - i < WRAPPED_LINE; i--) {
            if (Chars.lineEnds(text.charAt(i), ' ') > 0) {
                return false;
            }
        }
        return from >= WRAPPED_LINE;
    }

    /** Whether an item of a list begins here: a bullet or a short number, and a space. */
    private static boolean beginsItem(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < FURTHEST_LOOK && !Chars.isSpace(text.charAt(end))) {
            end++;
        }
        return end < text.length() && end - at < FURTHEST_LOOK && isMarker(text, end);
    }

    private static char firstLetter(String text, int at) {
        int end = Math.min(text.length(), at + FURTHEST_LOOK);
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            if (!Chars.opens(c) && c != '"' && c != '\'') {
                return c;
            }
        }
        return text.charAt(at);
    }

    private static boolean isGlued(String text, int from, int to) {
        char before = text.charAt(from - 1);
        char after = text.charAt(to);
        return opensHere(text, from - 1)
                || (Chars.isDigit(before) && (isGroupOfThree(text, to) || Units.beginAt(text, to)))
                || (Units.standsBeforeNumber(before) && Chars.isDigit(after))
                || isMarker(text, from)
                || standsAlone(text, to);
    }

    /** Whether a bracket or quotation mark opens; in German the same ones that open elsewhere close. */
    private static boolean opensHere(String text, int at) {
        return Chars.opens(text.charAt(at))
                && (at == 0 || Chars.isBlank(text.charAt(at - 1)) || Chars.opens(text.charAt(at - 1)));
    }

    private static boolean closesHere(char c) {
        return Chars.closes(c) || c == '«' || c == '“' || c == '‘';
    }

    /** Whether the digits at {@code at} are exactly three, as in 10 000. */
    private static boolean isGroupOfThree(String text, int at) {
        int digits = 0;
        while (digits < 4 && at + digits < text.length() && Chars.isDigit(text.charAt(at + digits))) {
            digits++;
        }
        return digits == 3;
    }

    /** Whether before {@code from} stands nothing but the bullet or number of a list item. */
    private static boolean isMarker(String text, int from) {
        int start = from - 1;
        switch (text.charAt(start)) {
            case '-', '*', '+', '•', '◦', '‣', '▪', '–', '—' -> {}
            case '.', ')' -> {
                while (start > 0 && from - start < FURTHEST_LOOK && Chars.isDigit(text.charAt(start - 1))) {
                    start--;
                }
            }
            default -> {
                return false;
            }
        }
        return start == 0 || Chars.lineEnds(text.charAt(start - 1), ' ') > 0;
    }

    /** Whether a dash, or a mark that French puts behind a space, is all that stands at {@code at} up to a space. */
    private static boolean standsAlone(String text, int at) {
        char c = text.charAt(at);
        boolean mark = Chars.isDash(c) || c == '»' || c == ';' || c == ':' || c == '!' || c == '?' || c == '%';
        return mark && (at + 1 == text.length() || Chars.isSpace(text.charAt(at + 1)));
    }

    /** Judges by what comes to an end before the white space. */
    private static Seam ending(String text, int from, char next) {
        int end = from;
        while (end > 1 && from - end < FURTHEST_LOOK && closesHere(text.charAt(end - 1))) {
            end--;
        }
        char last = text.charAt(end - 1);
        if (last == '.') {
            return endingWithFullStop(text, end - 1, next);
        }
        if (Chars.endsSentence(last)) {
            return !Chars.isLowerCase(next) ? Seam.SENTENCE : last == '…' ? Seam.CLAUSE : Seam.WORD;
        }
        if (Chars.endsClause(last)) {
            return Seam.CLAUSE;
        }
        if (last == '-' || last == '―') {
            return end > 1 && Chars.isSpace(text.charAt(end - 2)) ? Seam.CLAUSE : Seam.WORD;
        }
        return CharKind.of(last) == CharKind.SOUTHEAST
                ? Seam.CLAUSE
                : Seam.WORD; // Thai has spaces between phrases only
    }

    private static Seam endingWithFullStop(String text, int stop, char next) {
        boolean ellipsis = stop > 0 && text.charAt(stop - 1) == '.';
        if (!ellipsis && Abbreviations.endAt(text, stop)) {
            return Seam.INNER;
        }
        if (Chars.isLowerCase(next)) {
            return ellipsis ? Seam.CLAUSE : Seam.WORD;
        }
        return Abbreviations.isOrdinal(text, stop) ? Seam.WORD : Seam.SENTENCE;
    }
}
