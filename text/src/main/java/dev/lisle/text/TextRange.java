package dev.lisle.text;

/**
 * A range of a text in UTF-16 code units, which is how Java, JavaScript and Meta's text entities count.
 *
 * @param start the offset of the first character
 * @param end the offset behind the last character
 */
public record TextRange(int start, int end) {
    /** Checks that the range is one. */
    public TextRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    "A range goes forward from 0 or later, not from " + start + " to " + end);
        }
    }

    /** Returns the number of UTF-16 code units. */
    public int length() {
        return end - start;
    }

    /** Returns this range of the text. */
    public String in(String text) {
        return text.substring(start, end);
    }
}
