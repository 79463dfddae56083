package dev.lisle.text;

/**
 * The text holds half of a character: a UTF-16 surrogate without its other half, which no encoding can carry. It mostly
 * comes from cutting a string at an index; cut between code points there.
 */
public final class LoneSurrogateException extends InvalidTextException {
    private final int index;

    LoneSurrogateException(String text, int index) {
        super(
                "The text has half a character at index %d (U+%04X without its pair). It was probably cut there; cut between code points instead."
                        .formatted(index, (int) text.charAt(index)));
        this.index = index;
    }

    /** Returns where the surrogate is, in UTF-16 code units. */
    public int index() {
        return index;
    }

    static void check(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                boolean pair =
                        Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    throw new LoneSurrogateException(text, i);
                }
                i++;
            }
        }
    }
}
