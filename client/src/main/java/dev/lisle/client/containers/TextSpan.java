package dev.lisle.client.containers;

import dev.lisle.client.internal.Require;

/**
 * A range of a text, in the units in which a Java {@code String} counts (UTF-16), so what {@code indexOf} and
 * {@code length} return can be used as it is. What Meta is sent is converted from it.
 *
 * @param start where it begins, 0 or more
 * @param end where it ends, behind its last character; more than {@code start}
 */
public record TextSpan(int start, int end) {
    /** @throws dev.lisle.client.errors.InvalidRequestException if the range is empty or runs backward */
    public TextSpan {
        Require.that(
                start >= 0 && end > start,
                "The range from " + start + " to " + end
                        + " is none. Begin at 0 or later, and end behind the beginning.");
    }

    /**
     * The first place where {@code part} stands in {@code text}.
     *
     * @throws dev.lisle.client.errors.InvalidRequestException if it stands nowhere, or is empty
     */
    public static TextSpan of(String text, String part) {
        int start = text.indexOf(part);
        Require.that(
                start >= 0,
                "The text has no \"" + Require.shown(part) + "\" in it. Give a part of it, letter by letter.");
        return new TextSpan(start, start + part.length());
    }

    /**
     * A range counted in code points, as many other languages count.
     *
     * @throws dev.lisle.client.errors.InvalidRequestException if it is no range of {@code text}
     */
    public static TextSpan ofCodePoints(String text, int start, int end) {
        int length = text.codePointCount(0, text.length());
        Require.that(
                start >= 0 && start < end && end <= length,
                "The range from " + start + " to " + end + " is none of a text of " + length + " code points.");
        int first = text.offsetByCodePoints(0, start);
        return new TextSpan(first, text.offsetByCodePoints(first, end - start));
    }

    /** How long it is, in the same units. */
    public int length() {
        return end - start;
    }
}
