package dev.lisle.text;

/**
 * Finds the boundaries of extended grapheme clusters, in one pass and without allocation. Follows UAX #29 with rule GB9c,
 * so that conjuncts of Indic scripts stay whole, and gives the same answer on every JDK.
 *
 * @see <a href="https://www.unicode.org/reports/tr29/">Unicode Standard Annex #29</a>
 */
final class Graphemes {
    /** Below this, no character joins the one before it but a line feed after a carriage return. */
    static final int FIRST_JOINING = 0x300;

    private Graphemes() {}

    /** Returns the end of the cluster that begins at {@code from}, which must lie before the end of the text. */
    static int next(String text, int from) {
        char first = text.charAt(from);
        if (from + 1 == text.length()) {
            return from + 1;
        }
        char second = text.charAt(from + 1);
        if (first < FIRST_JOINING && second < FIRST_JOINING) {
            return first == '\r' && second == '\n' ? from + 2 : from + 1;
        }
        byte before = ClusterClass.of(first);
        if (before == ClusterClass.OTHER
                && !Character.isHighSurrogate(first)
                && ClusterClass.of(second) == ClusterClass.OTHER
                && !Character.isHighSurrogate(second)) {
            return from + 1;
        }
        return scan(text, from);
    }

    private static int scan(String text, int from) {
        int codePoint = text.codePointAt(from);
        int at = from + Character.charCount(codePoint);
        byte before = ClusterClass.of(codePoint);
        boolean pictograph = before == ClusterClass.PICTOGRAPH; // and then only extenders, or a joiner just before
        boolean linked = isLinker(before); // a linker, and then only extenders
        int regional = before == ClusterClass.REGIONAL ? 1 : 0;
        while (at < text.length()) {
            codePoint = text.codePointAt(at);
            byte after = ClusterClass.of(codePoint);
            boolean joined = joins(before, after)
                    || (pictograph && before == ClusterClass.ZWJ && after == ClusterClass.PICTOGRAPH)
                    || (linked && after == ClusterClass.CONSONANT)
                    || (regional == 1 && before == ClusterClass.REGIONAL && after == ClusterClass.REGIONAL);
            if (!joined) {
                break;
            }
            pictograph = after == ClusterClass.PICTOGRAPH || (pictograph && isExtender(after, before));
            linked = isLinker(after) || (linked && (after == ClusterClass.EXTEND || after == ClusterClass.ZWJ));
            regional += after == ClusterClass.REGIONAL ? 1 : 0;
            before = after;
            at += Character.charCount(codePoint);
        }
        return at;
    }

    /** Whether a pictograph may still be continued by a joiner: extenders do not end that, one joiner must be last. */
    private static boolean isExtender(byte c, byte before) {
        return before != ClusterClass.ZWJ
                && (c == ClusterClass.EXTEND
                        || c == ClusterClass.NON_JOINER
                        || c == ClusterClass.LINKER
                        || c == ClusterClass.ZWJ);
    }

    private static boolean isControl(byte c) {
        return c == ClusterClass.CR || c == ClusterClass.LF || c == ClusterClass.CONTROL;
    }

    private static boolean isJoining(byte c) {
        return (c >= ClusterClass.EXTEND && c <= ClusterClass.SPACING_MARK) || c == ClusterClass.LINKER;
    }

    private static boolean isLinker(byte c) {
        return c == ClusterClass.LINKER || c == ClusterClass.LINKING_LETTER;
    }

    /** The rules that need no more than two neighbours: GB3 to GB9b. */
    private static boolean joins(byte before, byte after) {
        if (before == ClusterClass.CR) {
            return after == ClusterClass.LF;
        }
        if (isControl(before) || isControl(after)) {
            return false;
        }
        if (isJoining(after)) {
            return true;
        }
        return switch (before) {
            case ClusterClass.PREPEND -> true;
            case ClusterClass.HANGUL_L ->
                after == ClusterClass.HANGUL_L
                        || after == ClusterClass.HANGUL_V
                        || after == ClusterClass.HANGUL_LV
                        || after == ClusterClass.HANGUL_LVT;
            case ClusterClass.HANGUL_LV, ClusterClass.HANGUL_V ->
                after == ClusterClass.HANGUL_V || after == ClusterClass.HANGUL_T;
            case ClusterClass.HANGUL_LVT, ClusterClass.HANGUL_T -> after == ClusterClass.HANGUL_T;
            default -> false;
        };
    }
}
