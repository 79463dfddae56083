package dev.lisle.outbox.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What one has to know to see a page that others can reach. Kept as a hash; {@code toString} shows nothing. Immutable. */
public final class PagePassword {
    private static final int FEWEST_CHARACTERS = 12;

    private final byte[] hash;

    private PagePassword(byte[] hash) {
        this.hash = hash;
    }

    /**
     * A password of 12 characters or more: whoever has it can publish.
     *
     * @throws IllegalArgumentException if it is shorter; the message does not repeat it
     */
    public static PagePassword of(String text) {
        if (text.codePointCount(0, text.length()) < FEWEST_CHARACTERS) {
            throw new IllegalArgumentException("The password of the page is too short. Give it " + FEWEST_CHARACTERS
                    + " characters or more: whoever has it can publish.");
        }
        return new PagePassword(hash(text));
    }

    /** In the same time, whatever is wrong with it. */
    boolean is(String text) {
        return MessageDigest.isEqual(hash, hash(text));
    }

    @Override
    public String toString() {
        return "PagePassword[hidden]";
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
