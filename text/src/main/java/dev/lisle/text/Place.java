package dev.lisle.text;

/**
 * A place at which the text may be cut: the white space between two pieces of it, or nothing between two characters. One
 * object is moved from place to place, so who wants to keep it copies what it needs.
 */
final class Place {
    /** Offset at which the text before ends. */
    int from;
    /** Offset at which the text behind begins; all between is white space or the author's separator. */
    int to;
    /** Length of the text up to the end of a part that ends here. */
    int lengthBefore;
    /** Length of the text up to the start of a part that begins here. */
    int lengthAfter;

    Seam seam = Seam.NONE;
    /** A part that ends here may not begin before this offset, for it would hold too many links. */
    int floor;
}
