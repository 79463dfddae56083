package dev.lisle.text;

/**
 * What a grapheme cluster is to its neighbours when no white space stands between them: most of it is {@link #WORD}, and
 * a word is not cut. The other kinds are those of scripts that write without spaces, where the rules at line ends
 * (kinsoku) hold for the ends of parts too.
 */
enum CharKind {
    WORD,
    SPACE,
    HAN,
    HIRAGANA,
    KATAKANA,
    /** Thai, Lao, Khmer, Myanmar, Javanese and their kin. */
    SOUTHEAST,
    EMOJI,
    OPENING,
    CLOSING,
    SENTENCE_END,
    CLAUSE_END,
    /** May not begin a line: small kana, iteration and length marks, percent signs. */
    NON_STARTER,
    /** A dash as long as a letter, written without spaces. */
    DASH;

    private static final int FIRST_SPECIAL = 0xE00;

    /** Returns the kind of a cluster by its first code point. */
    static CharKind of(int codePoint) {
        if (codePoint < FIRST_SPECIAL) {
            return codePoint == '«' || codePoint == '»' ? punctuation((char) codePoint) : WORD;
        }
        if (codePoint < 0x2000) {
            return isSoutheastAsian(codePoint) ? SOUTHEAST : WORD;
        }
        if (codePoint >= Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            return codePoint >= 0x20000 && codePoint < 0x40000 ? HAN : pictographOrWord(codePoint);
        }
        if ((codePoint >= 0x4E00 && codePoint <= 0x9FFF) || (codePoint >= 0x3400 && codePoint <= 0x4DBF)) {
            return HAN;
        }
        if (codePoint >= 0x3041 && codePoint <= 0x31FF) {
            return eastAsianLetter((char) codePoint);
        }
        if (codePoint >= 0xA000) {
            return high((char) codePoint);
        }
        if (codePoint >= 0x2E80 && codePoint <= 0x2FDF) {
            return HAN; // radicals
        }
        return punctuation((char) codePoint);
    }

    private static CharKind eastAsianLetter(char c) {
        if (isNonStarter(c)) {
            return NON_STARTER;
        }
        return c < 0x30A0 ? HIRAGANA : c < 0x3100 || c >= 0x31F0 ? KATAKANA : HAN;
    }

    private static CharKind high(char c) {
        if (c <= 0xA4CF || (c >= 0xF900 && c <= 0xFAFF)) {
            return HAN; // Yi syllables and compatibility ideographs
        }
        if (c >= 0xFE00) {
            return c >= 0xFF66 && c <= 0xFF9D && !isNonStarter(c) ? KATAKANA : punctuation(c);
        }
        return isSoutheastAsian(c) ? SOUTHEAST : WORD;
    }

    private static CharKind punctuation(char c) {
        if (Chars.opens(c)) {
            return OPENING;
        }
        if (Chars.closes(c)) {
            return CLOSING;
        }
        if (Chars.endsSentenceWide(c)) {
            return SENTENCE_END;
        }
        if (Chars.endsClauseWide(c)) {
            return CLAUSE_END;
        }
        if (c == '—' || c == '―' || c == '⸺' || c == '⸻') {
            return DASH;
        }
        return isNonStarter(c) ? NON_STARTER : c == '〇' || c == '〆' ? HAN : pictographOrWord(c);
    }

    private static CharKind pictographOrWord(int codePoint) {
        byte c = ClusterClass.of(codePoint);
        return c == ClusterClass.PICTOGRAPH || c == ClusterClass.REGIONAL ? EMOJI : WORD;
    }

    private static boolean isNonStarter(char c) {
        return switch (c) {
            case 'ぁ', 'ぃ', 'ぅ', 'ぇ', 'ぉ', 'っ', 'ゃ', 'ゅ', 'ょ', 'ゎ', 'ゕ', 'ゖ', '゛', '゜', 'ゝ', 'ゞ' -> true;
            case 'ァ', 'ィ', 'ゥ', 'ェ', 'ォ', 'ッ', 'ャ', 'ュ', 'ョ', 'ヮ', 'ヵ', 'ヶ', '・', 'ー', 'ヽ', 'ヾ' -> true;
            case 'ｧ', 'ｨ', 'ｩ', 'ｪ', 'ｫ', 'ｬ', 'ｭ', 'ｮ', 'ｯ', 'ｰ', '･', 'ﾞ', 'ﾟ' -> true;
            case '々', '〻', '〜', '〰', '～', '゠', '…', '‥', '％', '‰', '℃', '°', '′', '″', '／', '‼', '⁇', '⁈', '⁉' -> true;
            default -> c >= 0x31F0 && c <= 0x31FF;
        };
    }

    private static boolean isSoutheastAsian(int c) {
        return (c >= 0xE01 && c <= 0xEDF)
                || (c >= 0x1000 && c <= 0x109F)
                || (c >= 0x1780 && c <= 0x17FF)
                || (c >= 0x1950 && c <= 0x19DF)
                || (c >= 0x1A20 && c <= 0x1AAF)
                || (c >= 0x1B00 && c <= 0x1B7F)
                || (c >= 0xA980 && c <= 0xA9FF)
                || (c >= 0xAA60 && c <= 0xAA7F);
    }
}
