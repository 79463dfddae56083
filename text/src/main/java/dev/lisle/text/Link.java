package dev.lisle.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A link in a text: with a scheme, with {@code www}, or a bare host under a common domain or with a path. A mail address is
 * none. Brackets the link did not open and punctuation at its end are not part of it.
 *
 * @param url the link as it stands in the text
 * @param range where it stands
 */
public record Link(String url, TextRange range) {
    /** Finds the links of a text, in order; the same one as often as it stands there. */
    public static List<Link> in(String text) {
        Links links = new Links(text);
        List<Link> found = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if ((c == ':' || c == '.') && links.findAt(at)) {
                TextRange range = new TextRange(links.lastStart(), links.lastEnd());
                found.add(new Link(range.in(text), range));
            }
        }
        return found;
    }
}
