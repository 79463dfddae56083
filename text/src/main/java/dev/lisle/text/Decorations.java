package dev.lisle.text;

import java.util.Objects;

/**
 * What is written around the text of the parts, exactly as given, so spaces are the caller's. Room for it is kept in each
 * part. A text that fits into one part gets neither number nor marks.
 *
 * @param numbering whether and how parts are numbered
 * @param first what begins the first part only; empty for nothing
 * @param last what ends the last part only, before its number; empty for nothing
 * @param resumed the mark that begins each part but the first, such as "… "; empty for none
 * @param continued the mark that ends each part but the last, such as " …"; empty for none
 */
public record Decorations(Numbering numbering, String first, String last, String resumed, String continued) {
    /** Nothing around any part. */
    public static final Decorations NONE = new Decorations(Numbering.NONE, "", "", "", "");

    /** Checks that each text is whole. */
    public Decorations {
        Objects.requireNonNull(numbering, "numbering");
        LoneSurrogateException.check(first);
        LoneSurrogateException.check(last);
        LoneSurrogateException.check(resumed);
        LoneSurrogateException.check(continued);
    }

    /** Numbers in this form and nothing else. */
    public static Decorations numbered(Numbering numbering) {
        return NONE.withNumbering(numbering);
    }

    /** The same with another numbering. */
    public Decorations withNumbering(Numbering other) {
        return new Decorations(other, first, last, resumed, continued);
    }

    /** The same with this at the head of the first part only. */
    public Decorations withFirst(String text) {
        return new Decorations(numbering, text, last, resumed, continued);
    }

    /** The same with this at the end of the last part only. */
    public Decorations withLast(String text) {
        return new Decorations(numbering, first, text, resumed, continued);
    }

    /** The same with these marks where one part is continued by the next. */
    public Decorations withMarks(String atEnd, String atStart) {
        return new Decorations(numbering, first, last, atStart, atEnd);
    }

    String before(int part) {
        return part == 0 ? first : resumed;
    }

    String after(int part, int parts) {
        String text = part == parts - 1 ? last : continued;
        String number = parts == 1 ? "" : numbering.of(part + 1, parts);
        return number.isEmpty() ? text : text + " " + number;
    }

    /** The room that is left if numbers have so many digits. Not positive if there is none. */
    Rooms rooms(TextLength rule, int limit, int digits) {
        int several = limit - widthOfNumber(rule, digits);
        int head = rule.of(first);
        int tail = rule.of(last);
        int resume = rule.of(resumed);
        int go = rule.of(continued);
        return new Rooms(limit - head - tail, several - head - go, several - resume - go, several - resume - tail);
    }

    private int widthOfNumber(TextLength rule, int digits) {
        if (numbering == Numbering.NONE) {
            return 0;
        }
        int widest = (int) Math.min(Integer.MAX_VALUE, Math.round(Math.pow(10, digits)) - 1);
        return rule.of(" " + numbering.of(widest, widest));
    }
}
