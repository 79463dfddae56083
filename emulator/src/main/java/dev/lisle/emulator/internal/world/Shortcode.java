package dev.lisle.emulator.internal.world;

import java.math.BigInteger;

/** The short form of an id that stands in a post's address: eleven letters, unlike those of the neighbouring ids. */
final class Shortcode {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final int LENGTH = 10;
    private static final long MASK = (1L << (6 * LENGTH)) - 1;
    /** Odd, so that multiplying by it can be undone. */
    private static final long SPREAD = 0x9e3779b97f4a7c15L & MASK;

    private static final long GATHER = BigInteger.valueOf(SPREAD)
            .modInverse(BigInteger.ONE.shiftLeft(6 * LENGTH))
            .longValueExact();

    private Shortcode() {}

    static String of(long id) {
        char[] code = new char[LENGTH + 1];
        code[0] = 'D';
        long rest = (id * SPREAD) & MASK;
        for (int i = LENGTH; i > 0; i--) {
            code[i] = LETTERS.charAt((int) (rest & 63));
            rest >>>= 6;
        }
        return new String(code);
    }

    /** The id, or -1 if this is no short code. */
    static long idOf(String shortcode) {
        if (shortcode.length() != LENGTH + 1 || shortcode.charAt(0) != 'D') {
            return -1;
        }
        long spread = 0;
        for (int i = 1; i <= LENGTH; i++) {
            int digit = LETTERS.indexOf(shortcode.charAt(i));
            if (digit < 0) {
                return -1;
            }
            spread = (spread << 6) | digit;
        }
        return (spread * GATHER) & MASK;
    }
}
