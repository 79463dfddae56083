package dev.lisle.text;

import dev.lisle.testing.HostileText;
import dev.lisle.testing.Seed;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.IntStream;

/** One number for where 2,000 hostile texts and one with every code point are cut. Runs alone, on any JDK. */
final class CutsDigest {
    private static final int TEXTS = 2_000;
    private static final int LONGEST = 3_000;

    private CutsDigest() {}

    /** Prints the digest and nothing else. */
    @SuppressWarnings("SystemOut") // the answer to the test that started this JVM
    public static void main(String[] args) {
        System.out.println(compute());
    }

    static String compute() {
        MessageDigest digest = sha256();
        for (int seed = 0; seed < TEXTS; seed++) {
            TextLength rule = TextLength.values()[seed % TextLength.values().length];
            add(digest, HostileText.of(new Seed(seed), LONGEST), rule);
        }
        add(digest, everyCodePoint(), TextLength.DOCUMENTED);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String text, TextLength rule) {
        for (Fill fill : Fill.values()) {
            for (TextPart part : TextSplitter.of(rule).withFill(fill).plan(text).parts()) {
                ByteBuffer numbers = ByteBuffer.allocate(3 * Integer.BYTES);
                numbers.putInt(part.body().start()).putInt(part.body().end()).putInt(part.length());
                digest.update(numbers.flip());
            }
        }
    }

    /** Each code point behind a letter, those too that some JDKs do not know yet. */
    private static String everyCodePoint() {
        StringBuilder text = new StringBuilder();
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .forEach(c -> text.append('a').appendCodePoint(c));
        return text.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }
}
