package dev.lisle.text;

/**
 * A way to count how long a text is. Meta's pages and what its servers were seen to do disagree on the unit, so the rule
 * is a choice; {@link #DOCUMENTED} is the default wherever Lisle counts. All rules give the same answer on every JDK.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/posts">Threads posts</a>
 */
public enum TextLength {
    /**
     * Meta's documented rule: an emoji counts as the number of its UTF-8 bytes, everything else as one per code point.
     * Wherever Unicode leaves open whether a symbol is an emoji (©, ★, ☎ without a variation selector), it is counted as
     * one, so a text that is short enough here is not too long there.
     *
     * @see <a href="https://developers.facebook.com/documentation/threads/posts">Threads posts</a>
     */
    DOCUMENTED {
        @Override
        int ofCluster(String text, int from, int to) {
            return isEmoji(text, from, to)
                    ? UTF8_BYTES.ofCluster(text, from, to)
                    : CODE_POINTS.ofCluster(text, from, to);
        }
    },

    /** Unicode code points: the family emoji of four counts seven. */
    CODE_POINTS {
        @Override
        int ofCluster(String text, int from, int to) {
            return to - from == 1 ? 1 : text.codePointCount(from, to);
        }
    },

    /** UTF-16 code units, which is what {@link String#length()} and JavaScript count. */
    UTF16_UNITS {
        @Override
        int ofCluster(String text, int from, int to) {
            return to - from;
        }
    },

    /** Bytes of the text in UTF-8: the rule to be safe with, for no other rule counts more. */
    UTF8_BYTES {
        @Override
        int ofCluster(String text, int from, int to) {
            int bytes = 0;
            for (int i = from; i < to; i++) {
                bytes += bytesOf(text.charAt(i));
            }
            return bytes - pairsIn(text, from, to) * 2; // a pair is four bytes, not twice three
        }

        @Override
        int ofPlain(String text, int from, int to) {
            return ofCluster(text, from, to);
        }
    },

    /** Grapheme clusters, which is what people count: an emoji with all its parts is one. */
    GRAPHEMES {
        @Override
        int ofCluster(String text, int from, int to) {
            return 1;
        }
    };

    private static final int KEYCAP = 0x20E3;
    private static final int FIRST_SKIN_TONE = 0x1F3FB;
    private static final int LAST_SKIN_TONE = 0x1F3FF;

    /**
     * Returns the length of the whole text by this rule, 0 for an empty one. Never throws: a lone surrogate counts like
     * any other character.
     */
    public int of(String text) {
        return of(text, 0, text.length());
    }

    /** Returns the length of a part of the text that begins and ends at boundaries of grapheme clusters. */
    int of(String text, int from, int to) {
        int length = 0;
        for (int at = from; at < to; ) {
            int end = Look.endOfPlain(text, at, to);
            if (end > at) {
                length += ofPlain(text, at, end);
            } else {
                end = Graphemes.next(text, at);
                length += ofCluster(text, at, end);
            }
            at = end;
        }
        return length;
    }

    /** Returns the length of a run of plain characters: each a cluster, and none an emoji. */
    int ofPlain(String text, int from, int to) {
        return to - from;
    }

    /** Returns the length of one grapheme cluster. */
    abstract int ofCluster(String text, int from, int to);

    private static int bytesOf(char c) {
        return c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    }

    private static int pairsIn(String text, int from, int to) {
        return to - from == 1 ? 0 : to - from - text.codePointCount(from, to);
    }

    private static boolean isEmoji(String text, int from, int to) {
        if (to - from == 1) {
            char c = text.charAt(from);
            return c > '~' && ClusterClass.of(c) == ClusterClass.PICTOGRAPH;
        }
        for (int at = from; at < to; ) {
            int codePoint = text.codePointAt(at);
            byte c = ClusterClass.of(codePoint);
            if (c == ClusterClass.PICTOGRAPH
                    || c == ClusterClass.REGIONAL
                    || codePoint == KEYCAP
                    || (codePoint >= FIRST_SKIN_TONE && codePoint <= LAST_SKIN_TONE)) {
                return true;
            }
            at += Character.charCount(codePoint);
        }
        return false;
    }
}
