package dev.lisle.text;

/** Sorts characters by how closely a scanner must look at them, so that it can take ordinary letters in runs. */
final class Look {
    /** A letter of a word, and a cluster of its own unless what follows joins it: neither emoji nor punctuation. */
    static final byte PLAIN = 0;

    static final byte SPACE = 1;
    /** May be inside a link, begin a hashtag or a quotation, or be an emoji, but joins nothing. */
    static final byte NOTED = 2;
    /** May join the character before. */
    static final byte JOINING = 3;

    private static final byte[] LATIN = looks(Graphemes.FIRST_JOINING);

    private Look() {}

    /** Returns the end of the run of plain characters at {@code from}, without the last one if something may join it. */
    static int endOfPlain(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            byte look = c < LATIN.length ? LATIN[c] : All.LOOKS[c];
            if (look != PLAIN) {
                return look == JOINING && at > from ? at - 1 : at;
            }
        }
        return to;
    }

    private static byte[] looks(int end) {
        byte[] looks = new byte[end];
        for (int c = 0; c < end; c++) {
            looks[c] = look((char) c);
        }
        return looks;
    }

    private static byte look(char c) {
        if (Chars.isSpace(c)) {
            return SPACE;
        }
        if (c < Graphemes.FIRST_JOINING) {
            return ":.#\"([{«»©®".indexOf(c) >= 0 ? NOTED : PLAIN;
        }
        return switch (ClusterClass.of(c)) {
            case ClusterClass.OTHER, ClusterClass.CONSONANT, ClusterClass.HANGUL_LV, ClusterClass.HANGUL_LVT ->
                CharKind.of(c) != CharKind.WORD || c == '＃' || Character.isSurrogate(c) ? NOTED : PLAIN;
            default -> JOINING;
        };
    }

    /** Made only once a text needs it. */
    private static final class All {
        static final byte[] LOOKS = looks(Character.MAX_VALUE + 1);

        private All() {}
    }
}
