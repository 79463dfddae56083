package dev.lisle.text;

/**
 * Something that must stay whole is longer than a part may be. {@link #kind} says what: shorten a link, take a character
 * with fewer marks on it, write shorter decorations, or let the text become several parts.
 */
public final class TextTooLongException extends InvalidTextException {
    /** What is too long. */
    public enum Kind {
        /** The whole text, where one part was asked for. */
        TEXT,
        /** A link. */
        LINK,
        /** A single character with everything that joins it. */
        CHARACTER,
        /** The decorations, which leave no room for text. */
        DECORATIONS
    }

    private static final int SHOWN = 80;

    private final Kind kind;
    private final String value;
    private final int length;
    private final int limit;

    private TextTooLongException(Kind kind, String value, int length, int limit, String remedy) {
        super("The %s \"%s\" counts %d, but there is room for %d. %s"
                .formatted(nameOf(kind), shown(value), length, limit, remedy));
        this.kind = kind;
        this.value = value;
        this.length = length;
        this.limit = limit;
    }

    static TextTooLongException text(String text, int length, int limit) {
        return new TextTooLongException(Kind.TEXT, text, length, limit, "Shorten it, or let it become several parts.");
    }

    static TextTooLongException decorations(String decorations, int length, int limit) {
        return new TextTooLongException(Kind.DECORATIONS, decorations, length, limit, "Write less around the text.");
    }

    /** For what stands between two neighbouring places to cut at: a link with what clings to it, or one cluster. */
    static TextTooLongException token(String text, int from, int to, TextLength rule, int limit) {
        String token = text.substring(from, to);
        int length = rule.of(token);
        return Graphemes.next(token, 0) == token.length()
                ? new TextTooLongException(
                        Kind.CHARACTER, token, length, limit, "Use a character with fewer marks on it.")
                : new TextTooLongException(
                        Kind.LINK, token, length, limit, "Shorten the link, or attach it instead of writing it out.");
    }

    /** Returns what is too long. */
    public Kind kind() {
        return kind;
    }

    /** Returns the whole of what is too long. */
    public String value() {
        return value;
    }

    /** Returns its length by the rule in use. */
    public int length() {
        return length;
    }

    /** Returns the room there is. */
    public int limit() {
        return limit;
    }

    private static String nameOf(Kind kind) {
        return switch (kind) {
            case TEXT -> "text";
            case LINK -> "link";
            case CHARACTER -> "character";
            case DECORATIONS -> "text around a part";
        };
    }

    /** The beginning, cut after whole clusters; of one that is too long to be shown, the first character. */
    private static String shown(String value) {
        int end = 0;
        while (end < value.length()) {
            int next = Graphemes.next(value, end);
            if (next > SHOWN) {
                return value.substring(0, Math.max(end, value.offsetByCodePoints(0, 1))) + "…";
            }
            end = next;
        }
        return value;
    }
}
