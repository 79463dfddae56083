package dev.lisle.text;

/**
 * Judges the place between two clusters with no white space between them. In most scripts that is inside a word; East and
 * Southeast Asian scripts may be cut there, by the rules for the ends of lines.
 */
final class Joints {
    private static final String THAI_AND_LAO_BEFORE_CONSONANT = "เแโใไເແໂໃໄ";
    private static final String THAI_AND_LAO_AFTER_CONSONANT = "ะาำๅๆฯະາຳຽໆຯ";

    private Joints() {}

    /** Judges the place before {@code at}, which is neither the start nor the end of the text. */
    static Seam at(String text, int at, CharKind before, CharKind after) {
        if (before == CharKind.WORD && after == CharKind.WORD) {
            return Seam.NONE;
        }
        if (Chars.glues(text.charAt(at - 1)) || Chars.glues(text.charAt(at))) {
            return Seam.NONE;
        }
        return switch (after) {
            case SPACE, CLOSING, SENTENCE_END, CLAUSE_END, NON_STARTER, DASH -> Seam.NONE;
            default ->
                switch (before) {
                    case SPACE, OPENING -> Seam.NONE;
                    case SENTENCE_END -> isInNumber(text, at) ? Seam.NONE : Seam.SENTENCE;
                    case CLAUSE_END -> isInNumber(text, at) ? Seam.NONE : Seam.CLAUSE;
                    case CLOSING -> afterClosing(text, at, after);
                    case DASH -> afterDash(text, at);
                    default -> betweenLetters(text, at, before, after);
                };
        };
    }

    /** Judges a place in a word that must be cut because it is longer than a part: rather behind the marks in it. */
    static Seam inLongWord(String text, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        if (Chars.isAsciiLetterOrDigit(before) && Chars.isAsciiLetterOrDigit(after)) {
            return Seam.CLUSTER; // by far the most common, so asked first
        }
        if (isMark(after) || Chars.closes(after) || Chars.opens(before) || before == '@' || before == '#') {
            return Seam.GLUED;
        }
        boolean isNumber = Chars.isDigit(after) && at > 1 && Chars.isDigit(text.charAt(at - 2));
        return isMark(before) && !isNumber ? Seam.INNER : Seam.CLUSTER;
    }

    private static boolean isMark(char c) {
        return ",;:!?.)]}/\\-_|&=+%".indexOf(c) >= 0 || Chars.endsSentence(c) || Chars.endsClause(c);
    }

    /** Whether the mark before is the point or comma or colon of a number in full-width digits. */
    private static boolean isInNumber(String text, int at) {
        return isWideDigit(text.charAt(at)) && at > 1 && isWideDigit(text.charAt(at - 2));
    }

    private static boolean isWideDigit(char c) {
        return c >= '０' && c <= '９';
    }

    private static Seam afterClosing(String text, int at, CharKind after) {
        int end = at;
        while (end > 0 && Chars.closes(text.charAt(end - 1))) {
            end--;
        }
        char last = end == 0 ? ' ' : text.charAt(end - 1);
        if (Chars.endsSentenceWide(last)) {
            return Seam.SENTENCE;
        }
        if (Chars.endsClauseWide(last)) {
            return Seam.CLAUSE;
        }
        return Chars.closesWide(text.charAt(at - 1)) || writesWithoutSpaces(after) ? Seam.INNER : Seam.NONE;
    }

    private static Seam afterDash(String text, int at) {
        int start = at;
        while (start > 0 && Chars.isDash(text.charAt(start - 1))) {
            start--;
        }
        boolean opensSpeech = start == 0 || Chars.isBlank(text.charAt(start - 1));
        return opensSpeech || Chars.closes(text.charAt(at)) ? Seam.NONE : Seam.CLAUSE;
    }

    private static Seam betweenLetters(String text, int at, CharKind before, CharKind after) {
        if (after == CharKind.OPENING) {
            return writesWithoutSpaces(before) || before == CharKind.EMOJI ? Seam.WORD : Seam.NONE;
        }
        if (after == CharKind.EMOJI) {
            return before == CharKind.EMOJI ? Seam.INNER : Seam.NONE;
        }
        if (before == CharKind.EMOJI) {
            return writesWithoutSpaces(after) ? Seam.INNER : Seam.NONE;
        }
        if (before == CharKind.WORD) {
            char c = text.charAt(at - 1);
            boolean stays = Chars.isDigit(c) || isWideDigit(c) || Chars.opens(c) || "#@$£¥€&＃＠￥".indexOf(c) >= 0;
            return stays ? Seam.NONE : Seam.INNER;
        }
        if (after == CharKind.WORD) {
            return beforeWord(text, at, before);
        }
        if (before == CharKind.SOUTHEAST && after == CharKind.SOUTHEAST) {
            return inSoutheastAsian(text, at);
        }
        return inJapaneseOrChinese(before, after);
    }

    private static Seam beforeWord(String text, int at, CharKind before) {
        char c = text.charAt(at);
        boolean stays = (before == CharKind.SOUTHEAST && Chars.isDigit(c))
                || Chars.closes(c)
                || ".,;:!?%-/\\&".indexOf(c) >= 0
                || text.charAt(at - 1) == '第';
        return stays ? Seam.NONE : Seam.INNER;
    }

    private static Seam inSoutheastAsian(String text, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        return THAI_AND_LAO_BEFORE_CONSONANT.indexOf(before) >= 0 || THAI_AND_LAO_AFTER_CONSONANT.indexOf(after) >= 0
                ? Seam.NONE
                : Seam.INNER;
    }

    /** A Japanese word often begins where hiragana ends; what hiragana or katakana follow is mostly inside one. */
    private static Seam inJapaneseOrChinese(CharKind before, CharKind after) {
        if (before == CharKind.HIRAGANA && (after == CharKind.HAN || after == CharKind.KATAKANA)) {
            return Seam.WORD;
        }
        if (before == CharKind.NON_STARTER) {
            return after == CharKind.KATAKANA ? Seam.NONE : Seam.INNER; // コー|ヒー
        }
        boolean inWord = (before == CharKind.KATAKANA && after != CharKind.HAN)
                || (before == CharKind.HAN && after == CharKind.HIRAGANA);
        return inWord ? Seam.NONE : Seam.INNER;
    }

    private static boolean writesWithoutSpaces(CharKind kind) {
        return switch (kind) {
            case HAN, HIRAGANA, KATAKANA, SOUTHEAST, NON_STARTER -> true;
            default -> false;
        };
    }
}
