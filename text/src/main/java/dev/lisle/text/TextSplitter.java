package dev.lisle.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text of any length into parts that can each be published. A pure function: the same text gives the same parts on
 * every JDK. Immutable, so it may be shared.
 *
 * <p>Cuts are made, in this order of preference, between paragraphs, sentences, clauses and words. Grapheme clusters, links,
 * mentions, hashtags, and numbers with their units stay whole, and punctuation stays with what it belongs to. A word longer
 * than a part is cut between its clusters. A part holds at most five different links.
 *
 * <p>{@link #split} returns the text itself in pieces, white space included: joined again they are the input. {@link #plan}
 * returns what to publish, without the white space at which it was cut, and with decorations. As white space at the edges
 * counts for the first and not for the second, the two may cut at different places.
 */
public final class TextSplitter {
    /**
     * The most a post may have, by {@link TextLength#DOCUMENTED}.
     *
     * @see <a href="https://developers.facebook.com/documentation/threads/posts">Threads posts</a>
     */
    public static final int POST_LIMIT = 500;

    /**
     * The most different links a post may have.
     *
     * @see <a href="https://developers.facebook.com/documentation/threads/posts">Threads posts</a>
     */
    public static final int LINKS_PER_POST = 5;

    private final SplitRules rules;

    private TextSplitter(SplitRules rules) {
        this.rules = rules;
    }

    /** Splits as posts need it: parts of at most 500 by this rule and five links, balanced, without decorations. */
    public static TextSplitter of(TextLength length) {
        return new TextSplitter(
                new SplitRules(length, POST_LIMIT, Fill.BALANCED, null, LINKS_PER_POST, Decorations.NONE));
    }

    /** Returns the rule by which lengths are counted. */
    public TextLength length() {
        return rules.length();
    }

    /** Returns how long a part may be. */
    public int limit() {
        return rules.limit();
    }

    /** The same with another limit for the length of a part, at least 1. */
    public TextSplitter withLimit(int limit) {
        return new TextSplitter(new SplitRules(
                rules.length(), limit, rules.fill(), rules.separator(), rules.linksPerPart(), rules.decorations()));
    }

    /** The same with another way to share out the text. */
    public TextSplitter withFill(Fill fill) {
        return new TextSplitter(new SplitRules(
                rules.length(), rules.limit(), fill, rules.separator(), rules.linksPerPart(), rules.decorations()));
    }

    /**
     * The same with a mark of the author's own, such as {@code ---}: a line that holds nothing else always ends a part, and
     * is not published.
     *
     * @throws IllegalArgumentException if it is not one line, or begins or ends with white space
     */
    public TextSplitter withSeparator(String line) {
        return new TextSplitter(new SplitRules(
                rules.length(),
                rules.limit(),
                rules.fill(),
                new Separator(line),
                rules.linksPerPart(),
                rules.decorations()));
    }

    /** The same with another number of different links a part may have, at least 1. */
    public TextSplitter withLinksPerPart(int links) {
        return new TextSplitter(new SplitRules(
                rules.length(), rules.limit(), rules.fill(), rules.separator(), links, rules.decorations()));
    }

    /** The same with these decorations, for {@link #plan} and {@link #single}. */
    public TextSplitter withDecorations(Decorations decorations) {
        return new TextSplitter(new SplitRules(
                rules.length(), rules.limit(), rules.fill(), rules.separator(), rules.linksPerPart(), decorations));
    }

    /**
     * Cuts the text into pieces that are within the limit, white space included, and are the text when joined. Decorations
     * are left out. A piece can be blank where white space has no room beside the words around it.
     *
     * @throws InvalidTextException if the text is blank, has half a character, or holds a link or a character longer than a
     *     part; see its subclasses
     */
    public List<String> split(String text) {
        check(text);
        Rooms rooms = Rooms.same(rules.limit());
        Cuts cuts = new BreakScanner(text, rules, rooms, true, rules.cutter(text, rooms)).scan();
        List<String> pieces = new ArrayList<>(cuts.size());
        for (int i = 0; i < cuts.size(); i++) {
            pieces.add(text.substring(cuts.start(i), endOfRaw(text, cuts, i)));
        }
        return List.copyOf(pieces);
    }

    /**
     * Plans the parts to publish. Each is within the limit with its decorations, and none is blank.
     *
     * @throws InvalidTextException if the text is blank, has half a character, holds a link or a character longer than a
     *     part, or if the decorations leave no room for it; see its subclasses
     */
    public SplitText plan(String text) {
        check(text);
        return new Planner(text, rules).plan();
    }

    /**
     * Returns the text as one part, with what belongs around a single one. The author's separator means nothing here.
     *
     * @throws TextTooLongException with the length that was measured, if the text does not fit into one part
     * @throws TooManyLinksException if the text has more different links than a part may have
     * @throws InvalidTextException if the text is blank or has half a character
     */
    public TextPart single(String text) {
        check(text);
        return new Planner(text, rules).single();
    }

    static int endOfRaw(String text, Cuts cuts, int part) {
        return part + 1 < cuts.size() ? cuts.start(part + 1) : text.length();
    }

    private static void check(String text) {
        int start = 0;
        while (start < text.length() && Chars.isBlank(text.charAt(start))) {
            start++;
        }
        if (start == text.length()) {
            throw new BlankTextException();
        }
        LoneSurrogateException.check(text);
    }
}
