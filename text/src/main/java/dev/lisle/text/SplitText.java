package dev.lisle.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text and the parts it was split into. Nothing of the source is lost but white space where parts meet or the text begins
 * or ends, and the author's separators; {@link TextPart#raw} has those too.
 *
 * @param source the text as it was given
 * @param parts the parts in order, at least one
 */
public record SplitText(String source, List<TextPart> parts) {
    /** Keeps a copy of the list. */
    public SplitText {
        parts = List.copyOf(parts);
    }

    /** Returns the texts to publish, in order. */
    public List<String> texts() {
        return parts.stream().map(TextPart::text).toList();
    }

    /**
     * Finds what became of a range of the source, such as a spoiler: for each part that publishes some of it, in order, the
     * range in the text of that part. White space that is not published is left out, so the list may be empty.
     *
     * @throws IllegalArgumentException if the range ends behind the source
     */
    public List<PlacedRange> locate(TextRange range) {
        if (range.end() > source.length()) {
            throw new IllegalArgumentException(
                    "The text has " + source.length() + " UTF-16 code units; the range ends at " + range.end());
        }
        List<PlacedRange> found = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            TextPart part = parts.get(i);
            int start = Math.max(range.start(), part.body().start());
            int end = Math.min(range.end(), part.body().end());
            if (start < end) {
                int shift = part.bodyStart() - part.body().start();
                found.add(new PlacedRange(i, new TextRange(start + shift, end + shift)));
            }
        }
        return found;
    }

    /**
     * A range in the text of one part.
     *
     * @param part the index of the part, from 0
     * @param range the range in {@link TextPart#text}
     */
    public record PlacedRange(int part, TextRange range) {}
}
