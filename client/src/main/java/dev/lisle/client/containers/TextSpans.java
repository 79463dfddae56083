package dev.lisle.client.containers;

import dev.lisle.client.internal.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What holds for ranges of any text, and how they go over the wire. */
final class TextSpans {
    private TextSpans() {}

    /** Every range is one of the text and cuts no character in two. */
    static void check(@Nullable String text, List<TextSpan> spans) {
        for (TextSpan span : spans) {
            Require.that(
                    text != null && span.end() <= text.length(),
                    "The range from " + span.start() + " to " + span.end() + " is none of a text of length "
                            + (text == null ? 0 : text.length()) + ".");
            Require.that(
                    text != null && isBoundary(text, span.start()) && isBoundary(text, span.end()),
                    "The range from " + span.start() + " to " + span.end()
                            + " cuts a character in two. Move it by one, or use TextSpan.of or TextSpan.ofCodePoints.");
        }
    }

    /**
     * Writes offset and length in UTF-16 units. Meta's pages name no unit; its sample application computes them from the
     * positions of JavaScript, which are the same as Java's.
     */
    static void write(JsonGenerator out, TextSpan span) {
        out.writeNumberProperty("offset", span.start());
        out.writeNumberProperty("length", span.length());
    }

    private static boolean isBoundary(String text, int index) {
        return index == 0
                || index == text.length()
                || !(Character.isHighSurrogate(text.charAt(index - 1)) && Character.isLowSurrogate(text.charAt(index)));
    }
}
