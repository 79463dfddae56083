package dev.lisle.cli.print;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How many columns of a terminal a text takes, and where its lines break. Pure. */
final class Columns {
    private static final Pattern CLUSTER = Pattern.compile("\\X");
    private static final Set<UnicodeScript> WIDE = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.YI);
    private static final int EMOJI_VARIANT = 0xFE0F;

    private Columns() {}

    static int of(String text) {
        return clusters(text).stream().mapToInt(Columns::ofCluster).sum();
    }

    /**
     * The lines of a text, each of {@code width} columns at most: broken at spaces, and within a word only if it is wider than a
     * line. An address stays whole even then, so that a click or a copy gets all of it.
     */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R", -1)) {
            wrap(paragraph, width, lines);
        }
        return lines;
    }

    /** The text, or as much of it as leaves room for … */
    static String cut(String text, int width) {
        if (of(text) <= width) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int used = 0;
        for (String cluster : clusters(text)) {
            used += ofCluster(cluster);
            if (used >= width) {
                break;
            }
            kept.append(cluster);
        }
        return kept.append('…').toString();
    }

    private static void wrap(String paragraph, int width, List<String> lines) {
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : paragraph.split(" ", -1)) {
            int wide = of(word);
            if (used > 0 && used + 1 + wide > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            } else if (used > 0) {
                line.append(' ');
                used++;
            }
            if (wide > width && !word.contains("://")) {
                used = chop(word, width, line, lines);
            } else {
                line.append(word);
                used += wide;
            }
        }
        lines.add(line.toString());
    }

    /** Adds a word that is wider than a line; returns how much of the last line it takes. */
    private static int chop(String word, int width, StringBuilder line, List<String> lines) {
        int used = of(line.toString());
        for (String cluster : clusters(word)) {
            int wide = ofCluster(cluster);
            if (used + wide > width && used > 0) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.append(cluster);
            used += wide;
        }
        return used;
    }

    private static List<String> clusters(String text) {
        return CLUSTER.matcher(text).results().map(MatchResult::group).toList();
    }

    private static int ofCluster(String cluster) {
        if (cluster.indexOf(EMOJI_VARIANT) >= 0) {
            return 2;
        }
        return cluster.codePoints().map(Columns::ofCodePoint).max().orElse(0);
    }

    private static int ofCodePoint(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean isEmoji = (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x1F1E6 && c <= 0x1F1FF);
        boolean isFullwidth = (c >= 0xFF01 && c <= 0xFF60) || (c >= 0x3000 && c <= 0x303E);
        return isEmoji || isFullwidth || WIDE.contains(UnicodeScript.of(c)) ? 2 : 1;
    }
}
