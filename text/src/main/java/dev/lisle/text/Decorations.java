package dev.lisle.text;

import java.util.List;
import java.util.Objects;

/**
 * What is written around the text of the parts, exactly as given, so spaces and line breaks between are the caller's. Room
 * for it is kept in each part. A text that fits into one part gets neither number nor marks.
 *
 * <p>A part is written in this order: {@code first} or {@code resumed}, its text, {@code continued} or {@code last}, its
 * own of {@code endings}, and its number behind a space.
 *
 * @param numbering whether and how parts are numbered
 * @param first what begins the first part only; empty for nothing
 * @param last what ends the last part only; empty for nothing
 * @param resumed the mark that begins each part but the first, such as "… "; empty for none
 * @param continued the mark that ends each part but the last, such as " …"; empty for none
 * @param endings what ends the first, the second, the third part and so on, such as its hashtag; parts beyond the list have
 *     nothing, and what the list has beyond the parts is not written
 */
public record Decorations(
        Numbering numbering, String first, String last, String resumed, String continued, List<String> endings) {
    /** Nothing around any part. */
    public static final Decorations NONE = new Decorations(Numbering.NONE, "", "", "", "", List.of());

    /**
     * Checks that each text is whole.
     *
     * @throws LoneSurrogateException if one has half a character
     */
    public Decorations {
        Objects.requireNonNull(numbering, "numbering");
        LoneSurrogateException.check(first);
        LoneSurrogateException.check(last);
        LoneSurrogateException.check(resumed);
        LoneSurrogateException.check(continued);
        endings = List.copyOf(endings);
        endings.forEach(LoneSurrogateException::check);
    }

    /** Numbers in this form and nothing else. */
    public static Decorations numbered(Numbering numbering) {
        return NONE.withNumbering(numbering);
    }

    /** The same with another numbering. */
    public Decorations withNumbering(Numbering other) {
        return new Decorations(other, first, last, resumed, continued, endings);
    }

    /** The same with this at the head of the first part only. */
    public Decorations withFirst(String text) {
        return new Decorations(numbering, text, last, resumed, continued, endings);
    }

    /** The same with this at the end of the last part only. */
    public Decorations withLast(String text) {
        return new Decorations(numbering, first, text, resumed, continued, endings);
    }

    /** The same with these marks where one part is continued by the next. */
    public Decorations withMarks(String atEnd, String atStart) {
        return new Decorations(numbering, first, last, atStart, atEnd, endings);
    }

    /** The same with an ending for each of the first parts. */
    public Decorations withEndings(List<String> ofParts) {
        return new Decorations(numbering, first, last, resumed, continued, ofParts);
    }

    String before(int part) {
        return part == 0 ? first : resumed;
    }

    String after(int part, int parts) {
        String number = parts == 1 ? "" : numbering.of(part + 1, parts);
        return (part == parts - 1 ? last : continued) + ending(part) + (number.isEmpty() ? "" : " " + number);
    }

    private String ending(int part) {
        return part < endings.size() ? endings.get(part) : "";
    }

    /** All that may be around parts, to be shown. */
    String written() {
        return first + resumed + continued + last + String.join("", endings);
    }

    /** The room that is left if numbers have so many digits. Not positive if there is none. */
    Rooms rooms(TextLength rule, int limit, int digits) {
        int widestEnding = endings.stream().mapToInt(rule::of).max().orElse(0);
        int several = limit - widestEnding - widthOfNumber(rule, digits);
        int head = rule.of(first);
        int tail = rule.of(last);
        int again = rule.of(resumed);
        int further = rule.of(continued);
        return new Rooms(
                limit - head - tail - rule.of(ending(0)),
                several - head - further,
                several - again - further,
                several - again - tail);
    }

    /** How many digits the numbers of so many parts have at most. */
    int digits(int parts) {
        return numbering == Numbering.NONE ? 0 : Integer.toString(parts).length();
    }

    private int widthOfNumber(TextLength rule, int digits) {
        if (numbering == Numbering.NONE) {
            return 0;
        }
        int widest = (int) Math.min(Integer.MAX_VALUE, Math.round(Math.pow(10, digits)) - 1);
        return rule.of(" " + numbering.of(widest, widest));
    }
}
