package dev.lisle.text;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds the links of a text from the colon or full stop inside them, and keeps the window in which there are few enough
 * different ones. Links with a scheme, with www, and bare hosts under a common domain or with a path are found; a mail
 * address is none.
 */
final class Links {
    private static final PackedWords COMMON_DOMAINS = PackedWords.of("""
            com org net edu gov io dev app ai co me tv info news blog shop xyz tech online site store
            de at ch uk fr es it nl be se no dk fi pl cz pt ie eu us ca br mx ar jp kr cn tw hk in au nz za
            """);
    private static final int LONGEST_DOMAIN = 24;
    private static final int LONGEST_HOST = 253;
    private static final String ENDS_LINK = "<>\"`{}|\\^";
    private static final String TRAILING = ".,;:!?'*_~";

    private final String text;
    private final TextLength rule;
    private final int allowed;
    private final int room;
    private final Map<String, Integer> inWindow = new HashMap<>();
    private final IntList starts = new IntList();
    private final IntList ends = new IntList();
    private int windowStart;
    private int floor;
    private int hostScannedTo;
    private int hostEnd;

    /** Finds links of any length and number. */
    Links(String text) {
        this(text, TextLength.UTF16_UNITS, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** Allows so many different links a part; a link longer than {@code room} is taken to end before foreign letters. */
    Links(String text, TextLength rule, int allowed, int room) {
        this.text = text;
        this.rule = rule;
        this.allowed = allowed;
        this.room = room;
    }

    int lastStart() {
        return starts.size() == 0 ? -1 : starts.get(starts.size() - 1);
    }

    int lastEnd() {
        return ends.size() == 0 ? -1 : ends.get(ends.size() - 1);
    }

    /** Where a part must begin, at the earliest, if it is to hold the last link found and not too many before it. */
    int floor() {
        return floor;
    }

    /** Looks whether a link has its first colon or full stop at {@code at}; if so, it is the last one from now on. */
    boolean findAt(int at) {
        if (at < lastEnd()) {
            return false;
        }
        boolean scheme = text.charAt(at) == ':';
        int start = scheme ? startOfScheme(at) : startOfHost(at);
        if (start < 0) {
            return false;
        }
        boolean whole = scheme || (hostEnd < text.length() && "/?#:".indexOf(text.charAt(hostEnd)) >= 0);
        add(start, whole ? endOf(start, scheme ? at + 1 : hostEnd) : hostEnd);
        return true;
    }

    private void add(int start, int end) {
        starts.add(start);
        ends.add(end);
        inWindow.merge(text.substring(start, end), 1, Integer::sum);
        while (inWindow.size() > allowed) {
            floor = ends.get(windowStart);
            String dropped = text.substring(starts.get(windowStart), floor);
            inWindow.computeIfPresent(dropped, (link, times) -> times == 1 ? null : times - 1);
            windowStart++;
        }
    }

    private int startOfScheme(int colon) {
        if (!text.startsWith("//", colon + 1)) {
            return -1;
        }
        int start = precededBy("https", colon) ? colon - 5 : precededBy("http", colon) ? colon - 4 : -1;
        boolean something = colon + 3 < text.length() && isLinkChar(text.charAt(colon + 3));
        return something ? start : -1;
    }

    private boolean precededBy(String scheme, int end) {
        int start = end - scheme.length();
        return start >= 0
                && text.regionMatches(true, start, scheme, 0, scheme.length())
                && (start == 0 || !Chars.isAsciiLetterOrDigit(text.charAt(start - 1)));
    }

    /** Each run of host characters is looked at once, however many full stops it has. */
    private int startOfHost(int stop) {
        if (stop < hostScannedTo) {
            return -1;
        }
        int start = stop;
        while (start > hostScannedTo && isHostChar(text.charAt(start - 1))) {
            start--;
        }
        int end = stop;
        while (end < text.length() && (isHostChar(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        hostScannedTo = end;
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        while (end > stop && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == '-')) {
            end--;
        }
        hostEnd = end;
        if (end - start > LONGEST_HOST) {
            leaveTheEndOf(start, end);
            return -1;
        }
        return start < stop && stop + 1 < end && before != '@' && before != '/' && isHost(start, stop, end)
                ? start
                : -1;
    }

    /** No host is so long, but its last two labels may be one once the word is cut: they are looked at again. */
    private void leaveTheEndOf(int start, int end) {
        int lastStop = text.lastIndexOf('.', end - 1);
        int secondToLast = text.lastIndexOf('.', lastStop - 1) + 1;
        if (lastStop > start && end - secondToLast <= LONGEST_HOST) {
            hostScannedTo = Math.max(start, secondToLast);
        }
    }

    private boolean isHost(int start, int firstStop, int end) {
        int top = text.lastIndexOf('.', end - 1) + 1;
        for (int i = top; i < end; i++) {
            if (!Chars.isAsciiLetter(text.charAt(i))) {
                return false;
            }
        }
        char after = end == text.length() ? ' ' : text.charAt(end);
        int length = end - top;
        boolean www = firstStop - start == 3 && text.regionMatches(true, start, "www", 0, 3);
        boolean common = length <= PackedWords.LONGEST && COMMON_DOMAINS.contains(text, top, end);
        boolean path = after == '/' && length >= 2 && length <= LONGEST_DOMAIN;
        return after != '@' && (www || common || path);
    }

    /** Ends the link before white space, before a bracket it did not open, and before punctuation at its end. */
    private int endOf(int start, int from) {
        int end = from;
        int foreign = -1;
        int open = 0;
        while (end < text.length() && isLinkChar(text.charAt(end))) {
            char c = text.charAt(end);
            open += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (open < 0) {
                break;
            }
            if (foreign < 0 && c >= Graphemes.FIRST_JOINING) {
                foreign = end;
            }
            end++;
        }
        if (foreign > start && rule.of(text, start, end) > room) {
            end = foreign;
        }
        while (TRAILING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean isHostChar(char c) {
        return Chars.isAsciiLetterOrDigit(c) || c == '-' || (c >= 0xC0 && c < Graphemes.FIRST_JOINING);
    }

    private static boolean isLinkChar(char c) {
        if (c < 0x80) {
            return c > ' ' && c != 0x7F && ENDS_LINK.indexOf(c) < 0;
        }
        return !Chars.isBlank(c)
                && !Chars.opens(c)
                && !Chars.closes(c)
                && !Chars.endsSentence(c)
                && !Chars.endsClause(c);
    }
}
