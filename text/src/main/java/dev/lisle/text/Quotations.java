package dev.lisle.text;

/**
 * Knows how far a quotation or bracket that has been opened reaches, so that it is rather left whole. What is closed only
 * after a paragraph, or further away than half a part, is not waited for.
 */
final class Quotations {
    private static final String OPENING = "\"“„«([{（「『【〈《〔";
    private static final String CLOSING = "\"””»)]}）」』】〉》〕";

    private final String text;
    private final int furthest;
    private final int[] unclosedTo = new int[OPENING.length()];
    private int end;

    Quotations(String text, int furthest) {
        this.text = text;
        this.furthest = furthest;
    }

    boolean reachBeyond(int at) {
        return at < end;
    }

    /** Looks whether something is opened at {@code at}. Looks ahead once at most for what turns out not to be closed. */
    void findAt(int at) {
        int kind = OPENING.indexOf(text.charAt(at));
        if (kind < 0 || at < end || at < unclosedTo[kind] || (kind == 0 && !isOpeningQuote(at))) {
            return;
        }
        int last = (int) Math.min(text.length(), at + 1L + furthest);
        char closing = CLOSING.charAt(kind);
        for (int i = at + 1; i < last; i++) {
            char c = text.charAt(i);
            if (c == closing || (kind == 2 && c == '“')) { // „German“
                end = i;
                return;
            }
            if (c == '\n' && i + 1 < last && (text.charAt(i + 1) == '\n' || text.charAt(i + 1) == '\r')) {
                last = i;
            }
        }
        unclosedTo[kind] = last;
    }

    private boolean isOpeningQuote(int at) {
        return at + 1 < text.length()
                && !Chars.isBlank(text.charAt(at + 1))
                && (at == 0 || Chars.isBlank(text.charAt(at - 1)) || Chars.opens(text.charAt(at - 1)));
    }
}
