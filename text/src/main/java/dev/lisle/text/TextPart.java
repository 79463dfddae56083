package dev.lisle.text;

/**
 * One part of a text that was split.
 *
 * @param text what to publish: the body with its decorations, without white space at the edges of the body
 * @param length the length of that by the splitter's rule
 * @param raw the range of the source that this part stands for; those of all parts together are the whole source
 * @param body the range of the source that is published in this part: the raw range without the white space at its edges
 *     and without the author's separator
 * @param bodyStart the offset in {@code text} at which the body begins, in UTF-16 code units
 */
public record TextPart(String text, int length, TextRange raw, TextRange body, int bodyStart) {}
