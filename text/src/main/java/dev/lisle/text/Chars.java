package dev.lisle.text;

/**
 * What single characters mean to punctuation and layout. Lists of our own, for the answers of {@link Character} change
 * with the JDK.
 */
final class Chars {
    private Chars() {}

    /** White space at which text may be cut; not the kinds that are there to prevent it. */
    static boolean isSpace(char c) {
        return switch (c) {
            case ' ', '\t', '\n', 0x0B, '\f', '\r', 0x85, 0x1680, 0x200B, 0x2028, 0x2029, 0x205F, 0x3000 -> true;
            default -> c >= 0x2000 && c <= 0x200A && c != 0x2007;
        };
    }

    /** Whether the character is white space of any kind, so that a text of nothing else is blank. */
    static boolean isBlank(char c) {
        return isSpace(c) || c == 0xA0 || c == 0x2007 || c == 0x202F;
    }

    /** Whether the character is there to keep what stands on both sides of it together. */
    static boolean glues(char c) {
        return isBlank(c) || c == 0x2060 || c == 0xFEFF;
    }

    /** How many line ends the character is worth: a paragraph separator is two. */
    static int lineEnds(char c, char next) {
        return switch (c) {
            case '\n', 0x85, 0x2028 -> 1;
            case '\r' -> next == '\n' ? 0 : 1;
            case 0x2029 -> 2;
            default -> 0;
        };
    }

    static boolean isAsciiLetter(char c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isAsciiLetterOrDigit(char c) {
        return isAsciiLetter(c) || isDigit(c);
    }

    /** Whether the letter is a small one of Latin, Greek or Cyrillic: where every version of Unicode says the same. */
    static boolean isLowerCase(char c) {
        boolean settled = c < 0x250 || (c >= 0x370 && c < 0x530);
        return settled && Character.isLowerCase(c);
    }

    /** Brackets and quotation marks that stay with what follows. */
    static boolean opens(char c) {
        return switch (c) {
            case '(', '[', '{', '<', '«', '‹', '“', '‘', '„', '‚', '¿', '¡' -> true;
            case '（', '［', '｛', '｟', '「', '『', '【', '〈', '《', '〔', '〖', '〘', '〚', '｢', '〝' -> true;
            default -> false;
        };
    }

    /** Brackets and quotation marks that stay with what they close; the straight ones open as well. */
    static boolean closes(char c) {
        return switch (c) {
            case ')', ']', '}', '>', '»', '›', '”', '’', '"', '\'' -> true;
            default -> closesWide(c);
        };
    }

    /** The closing brackets and quotation marks of East Asian text, after which no space is written. */
    static boolean closesWide(char c) {
        return switch (c) {
            case '）', '］', '｝', '｠', '」', '』', '】', '〉', '》', '〕', '〗', '〙', '〛', '｣', '〞', '〟' -> true;
            default -> false;
        };
    }

    /** Ends a sentence; the full stop has rules of its own. */
    static boolean endsSentence(char c) {
        return switch (c) {
            case '!', '?', '…', '‼', '⁇', '⁈', '⁉', '‽' -> true;
            case '؟', '۔', '։', '।', '॥', '།', '༎', '၊', '။', '።', '፧', '។', '៕', '᠃', '᠉' -> true;
            default -> endsSentenceWide(c);
        };
    }

    /** Ends a sentence without a space behind it. */
    static boolean endsSentenceWide(char c) {
        return switch (c) {
            case '。', '！', '？', '．', '｡', '︒', '﹒', '﹖', '﹗' -> true;
            default -> false;
        };
    }

    static boolean endsClause(char c) {
        return switch (c) {
            case ',', ';', ':', '—', '–', '،', '؛', '՝', '፣', '፤', '፥', '᠂' -> true;
            default -> endsClauseWide(c);
        };
    }

    /** Ends a clause without a space behind it. */
    static boolean endsClauseWide(char c) {
        return switch (c) {
            case '、', '，', '；', '：', '､', '︐', '︑', '﹐', '﹑', '﹔', '﹕' -> true;
            default -> false;
        };
    }

    static boolean isDash(char c) {
        return c == '-' || c == '–' || c == '—' || c == '―';
    }
}
