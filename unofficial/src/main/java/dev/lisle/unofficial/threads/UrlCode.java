package dev.lisle.unofficial.threads;

/** The short code in the address of a post: its number, big-endian in base 64, without padding. */
final class UrlCode {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /** What follows in longer codes, those of private posts, is no part of the number. */
    private static final int LENGTH = 11;

    private UrlCode() {}

    /** @throws IllegalArgumentException if a character is none of the alphabet, or the number does not fit */
    static long decode(String code) {
        if (code.isEmpty()) {
            throw new IllegalArgumentException("The code of the post is empty.");
        }
        long id = 0;
        for (int at = 0; at < Math.min(code.length(), LENGTH); at++) {
            int digit = ALPHABET.indexOf(code.charAt(at));
            if (digit < 0) {
                throw new IllegalArgumentException("Character " + (at + 1) + " of the code of the post is not allowed."
                        + " A code has letters, digits, - and _ only.");
            }
            if (id > Long.MAX_VALUE >> 6) {
                throw new IllegalArgumentException("The code of the post is too large for an id.");
            }
            id = id << 6 | digit;
        }
        return id;
    }

    /** The shortest code; {@code A} for zero. */
    static String encode(long id) {
        StringBuilder code = new StringBuilder();
        long rest = id;
        do {
            code.append(ALPHABET.charAt((int) (rest & 63)));
            rest >>>= 6;
        } while (rest != 0);
        return code.reverse().toString();
    }

    /** The code in an address of a post, be it {@code /t/CODE} or {@code /@name/post/CODE}; a bare code stays. */
    static String inAddress(String addressOrCode) {
        String path = addressOrCode.strip().replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
