package dev.lisle.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a code point does to the boundaries of grapheme clusters, by UAX #29. The classes come from a table of our own,
 * because each JDK knows another version of Unicode and would cut newer scripts elsewhere.
 *
 * @see <a href="https://www.unicode.org/reports/tr29/">Unicode Standard Annex #29</a>
 */
final class ClusterClass {
    static final byte OTHER = 0;
    static final byte CR = 1;
    static final byte LF = 2;
    static final byte CONTROL = 3;
    /** Extends a cluster, and lets a linker before it reach the next consonant. */
    static final byte EXTEND = 4;
    /** Extends a cluster, and ends the reach of a linker: the zero width non-joiner. */
    static final byte NON_JOINER = 5;

    static final byte ZWJ = 6;
    static final byte SPACING_MARK = 7;
    static final byte PREPEND = 8;
    static final byte REGIONAL = 9;
    static final byte PICTOGRAPH = 10;
    /** Extends a cluster and links it to a consonant that follows: a virama. */
    static final byte LINKER = 11;
    /** Links to a consonant that follows, but begins a cluster itself. */
    static final byte LINKING_LETTER = 12;

    static final byte CONSONANT = 13;
    static final byte HANGUL_L = 14;
    static final byte HANGUL_V = 15;
    static final byte HANGUL_T = 16;
    static final byte HANGUL_LV = 17;
    static final byte HANGUL_LVT = 18;

    /** The names of the classes in the table, each at the index that is its value. */
    static final String[] NAMES = {
        "OTHER",
        "CR",
        "LF",
        "CONTROL",
        "EXTEND",
        "NON_JOINER",
        "ZWJ",
        "SPACING_MARK",
        "PREPEND",
        "REGIONAL",
        "PICTOGRAPH",
        "LINKER",
        "LINKING_LETTER",
        "CONSONANT",
        "HANGUL_L",
        "HANGUL_V",
        "HANGUL_T",
        "HANGUL_LV",
        "HANGUL_LVT",
    };

    static final String TABLE = "cluster-classes.txt";

    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final int LAST_SYLLABLE = 0xD7A3;
    private static final int SYLLABLES_PER_VOWEL = 28;

    private static final int BLOCK_BITS = 7;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final short[] INDEX = new short[(Character.MAX_CODE_POINT + 1) >> BLOCK_BITS];
    private static final byte[] BLOCKS = load();

    private ClusterClass() {}

    static byte of(int codePoint) {
        return BLOCKS[(INDEX[codePoint >> BLOCK_BITS] << BLOCK_BITS) | (codePoint & (BLOCK - 1))];
    }

    /** Reads the table into blocks of 128 code points, in which equal blocks without any entry share one. */
    private static byte[] load() {
        byte[] flat = new byte[Character.MAX_CODE_POINT + 1];
        for (int c = FIRST_SYLLABLE; c <= LAST_SYLLABLE; c++) {
            flat[c] = (c - FIRST_SYLLABLE) % SYLLABLES_PER_VOWEL == 0 ? HANGUL_LV : HANGUL_LVT;
        }
        try (InputStream in = ClusterClass.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("The table " + TABLE + " is missing beside " + ClusterClass.class);
            }
            BufferedReader table = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
            for (String line = table.readLine(); line != null; line = table.readLine()) {
                if (!line.startsWith("#")) {
                    fill(flat, line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compact(flat);
    }

    private static void fill(byte[] flat, String row) {
        int second = row.indexOf(' ') + 1;
        int third = row.indexOf(' ', second) + 1;
        byte value = (byte) Arrays.asList(NAMES).indexOf(row.substring(third));
        int first = Integer.parseInt(row, 0, second - 1, 16);
        Arrays.fill(flat, first, Integer.parseInt(row, second, third - 1, 16) + 1, value);
    }

    private static byte[] compact(byte[] flat) {
        byte[] blocks = new byte[flat.length];
        int used = 1; // block 0 is the one in which every code point is OTHER
        for (int from = 0; from < flat.length; from += BLOCK) {
            if (!Arrays.equals(flat, from, from + BLOCK, blocks, 0, BLOCK)) {
                System.arraycopy(flat, from, blocks, used << BLOCK_BITS, BLOCK);
                INDEX[from >> BLOCK_BITS] = (short) used++;
            }
        }
        return Arrays.copyOf(blocks, used << BLOCK_BITS);
    }
}
