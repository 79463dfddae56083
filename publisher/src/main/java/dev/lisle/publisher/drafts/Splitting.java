package dev.lisle.publisher.drafts;

import dev.lisle.text.Decorations;
import dev.lisle.text.Fill;
import dev.lisle.text.Numbering;
import dev.lisle.text.TextLength;
import dev.lisle.text.TextSplitter;
import org.jspecify.annotations.Nullable;

/**
 * How a draft becomes parts. A value; start at {@link #DEFAULT}.
 *
 * @param shape a chain, or one post
 * @param length how texts are measured; null leaves it to the composer, which counts as Meta documents it unless told
 *     otherwise
 * @param fill how the text is shared out
 * @param separator the author's mark, such as {@code ---}: a line with nothing else on it ends a part and is not published;
 *     null for none
 * @param decorations what is written around the parts
 * @param media how the media are shared out
 */
public record Splitting(
        Shape shape,
        @Nullable TextLength length,
        Fill fill,
        @Nullable String separator,
        Decorations decorations,
        MediaSpread media) {
    /** A chain of balanced parts, without a separator and decorations, the media spread evenly. */
    public static final Splitting DEFAULT =
            new Splitting(Shape.CHAIN, null, Fill.BALANCED, null, Decorations.NONE, MediaSpread.EVENLY);

    /** @throws InvalidDraftException if the separator is not one line, or begins or ends with white space */
    public Splitting {
        if (separator != null) {
            try {
                TextSplitter.of(TextLength.DOCUMENTED).withSeparator(separator);
            } catch (IllegalArgumentException e) {
                throw new InvalidDraftException(
                        InvalidDraftException.Problem.SEPARATOR, String.valueOf(e.getMessage()), e);
            }
        }
    }

    /** The same in another shape. */
    public Splitting as(Shape other) {
        return new Splitting(other, length, fill, separator, decorations, media);
    }

    /** The same, measured by this rule. */
    public Splitting measuredBy(TextLength rule) {
        return new Splitting(shape, rule, fill, separator, decorations, media);
    }

    /** The same with the text shared out in another way. */
    public Splitting filled(Fill other) {
        return new Splitting(shape, length, other, separator, decorations, media);
    }

    /** The same with a mark of the author's. */
    public Splitting separatedBy(String line) {
        return new Splitting(shape, length, fill, line, decorations, media);
    }

    /** The same with something else around the parts. */
    public Splitting decorated(Decorations other) {
        return new Splitting(shape, length, fill, separator, other, media);
    }

    /** The same with numbers in this form. */
    public Splitting numbered(Numbering form) {
        return decorated(decorations.withNumbering(form));
    }

    /** The same with the media shared out in another way. */
    public Splitting spreading(MediaSpread other) {
        return new Splitting(shape, length, fill, separator, decorations, other);
    }
}
