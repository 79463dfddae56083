package dev.lisle.publisher.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hashtags as Meta reads them: a hash, then anything up to white space or one of {@code . & @ ! ? , ; :}; a number alone is
 * none.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/posts">Topic tags</a>
 */
final class TagsInText {
    private static final String TAG = "#(?!\\d+(?:[\\s\\p{Z}.&@!?,;:#]|$))[^\\s\\p{Z}.&@!?,;:#]+";
    private static final Pattern ANYWHERE = Pattern.compile("(?<![^\\s\\p{Z}\\p{P}]|/)" + TAG);
    private static final Pattern ONE_AT_THE_END = Pattern.compile("(?:^|[\\s\\p{Z}])(" + TAG + ")[\\s\\p{Z}]*$");

    /** Where the last white space before a tag can be: a longer word is no tag that anybody wrote. */
    private static final int LONGEST_LOOK_BACK = 200;

    private TagsInText() {}

    /** The tags of a text, in order, without their hashes. A hash inside a word or a link begins none. */
    static List<String> of(String text) {
        List<String> tags = new ArrayList<>();
        Matcher tag = ANYWHERE.matcher(text);
        while (tag.find()) {
            tags.add(tag.group().substring(1));
        }
        return tags;
    }

    /** The text without the tags that end it, and those tags. A text that is nothing but tags keeps them. */
    static Cut cutFromEnd(String text) {
        List<String> tags = new ArrayList<>();
        int end = text.length();
        while (true) {
            Matcher last = ONE_AT_THE_END
                    .matcher(text)
                    .region(Math.max(0, startOfLastWord(text, end)), end)
                    .useAnchoringBounds(true);
            if (!last.find()) {
                break;
            }
            tags.add(0, last.group(1).substring(1));
            end = last.start(1);
        }
        String rest = text.substring(0, end).stripTrailing();
        return rest.isEmpty() ? new Cut(text, List.of()) : new Cut(rest, tags);
    }

    private static int startOfLastWord(String text, int end) {
        int at = end;
        while (at > 0 && isSpace(text.charAt(at - 1))) {
            at--;
        }
        int least = Math.max(0, at - LONGEST_LOOK_BACK);
        while (at > least && !isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at - 1;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /**
     * A text whose tags were taken from its end.
     *
     * @param text what is left
     * @param tags in order, without their hashes
     */
    record Cut(String text, List<String> tags) {}
}
