package dev.lisle.text;

/** Finds the ends of hashtags. */
final class Hashtags {
    /**
     * The most characters a topic tag may have.
     *
     * @see <a href="https://developers.facebook.com/documentation/threads/posts">Threads posts</a>
     */
    private static final int LONGEST = 50;

    private Hashtags() {}

    /**
     * Returns the end of the tag whose number sign is at {@code at}. By Meta's list only white space and a few ASCII marks
     * end it. Read so it may swallow a whole text of a script without spaces; if it is too long to be a tag then, the
     * punctuation of such scripts ends it too.
     */
    static int endAt(String text, int at, int room) {
        int end = at + 1;
        int punctuation = -1;
        while (end < text.length() && !endsTag(text.charAt(end)) && (punctuation < 0 || end - at <= LONGEST + 1)) {
            if (punctuation < 0 && isPunctuation(text.charAt(end))) {
                punctuation = end;
            }
            end++;
            if (end - at > room) {
                return punctuation < 0 ? at : punctuation;
            }
        }
        boolean shortEnough = end - at - 1 <= LONGEST;
        return shortEnough || punctuation < 0 ? end : punctuation;
    }

    private static boolean endsTag(char c) {
        return Chars.isBlank(c) || ".&@!?,;:".indexOf(c) >= 0;
    }

    private static boolean isPunctuation(char c) {
        return c == '#'
                || c == '＃'
                || Chars.opens(c)
                || Chars.closes(c)
                || Chars.endsSentence(c)
                || Chars.endsClause(c);
    }
}
