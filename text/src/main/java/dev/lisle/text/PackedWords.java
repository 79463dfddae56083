package dev.lisle.text;

import java.util.Arrays;
import java.util.StringTokenizer;

/** A set of words of up to eight ASCII characters, each packed into a number, so that asking allocates nothing. */
final class PackedWords {
    static final int LONGEST = 8;

    private final long[] sorted;

    private PackedWords(long[] sorted) {
        this.sorted = sorted;
    }

    /** Takes words with white space between them. */
    static PackedWords of(String words) {
        StringTokenizer tokens = new StringTokenizer(words);
        long[] packed = new long[tokens.countTokens()];
        for (int i = 0; i < packed.length; i++) {
            String word = tokens.nextToken();
            packed[i] = pack(word, 0, word.length());
        }
        Arrays.sort(packed);
        return new PackedWords(packed);
    }

    /** Whether the set has the characters from {@code from} to {@code to}, of which there must be one to eight. */
    boolean contains(String text, int from, int to) {
        return Arrays.binarySearch(sorted, pack(text, from, to)) >= 0;
    }

    private static long pack(String text, int from, int to) {
        long packed = 0;
        for (int i = from; i < to; i++) {
            packed = packed << 8 | Math.min(text.charAt(i), 0xFF); // no word has characters that are not ASCII
        }
        return packed;
    }
}
