package dev.lisle.text;

/** Sorts the characters below U+0300, which most text consists of, by how closely a scanner must look at them. */
final class Latin {
    /** An ordinary character of a word: each is a cluster of length one by every rule that does not count bytes. */
    static final byte PLAIN = 0;

    static final byte SPACE = 1;
    /** Looked at on its own: may be inside a link, begin a hashtag or a quotation, or be an emoji. */
    static final byte NOTED = 2;

    private static final byte[] LOOKS = new byte[Graphemes.FIRST_JOINING];

    static {
        for (char c = 0; c < LOOKS.length; c++) {
            LOOKS[c] = Chars.isSpace(c) ? SPACE : ":.#\"([{«»©®".indexOf(c) >= 0 ? NOTED : PLAIN;
        }
    }

    private Latin() {}

    static byte look(char c) {
        return c < LOOKS.length ? LOOKS[c] : NOTED;
    }

    /** Returns the end of the run of plain characters at {@code from}, without the last if a mark may join it. */
    static int endOfPlain(CharSequence text, int from, int to) {
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (c >= LOOKS.length) {
                return at > from ? at - 1 : at;
            }
            if (LOOKS[c] != PLAIN) {
                return at;
            }
            at++;
        }
        return at;
    }
}
