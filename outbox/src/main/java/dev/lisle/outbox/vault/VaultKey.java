package dev.lisle.outbox.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that seals tokens: 256 bits, at random. Its text is only given out by {@link #reveal}; {@code toString} shows the id, from
 * which nothing follows. Immutable.
 */
public final class VaultKey {
    private static final int BYTES = 32;
    private static final int BYTES_OF_ID = 4;

    private final byte[] bytes;
    private final String id;

    private VaultKey(byte[] bytes) {
        this.bytes = bytes;
        id = HexFormat.of().formatHex(Arrays.copyOf(sha256("lisle vault key id", bytes), BYTES_OF_ID));
    }

    /** A new key from the system's source of randomness. Keep its {@link #reveal text} where the database is not. */
    public static VaultKey random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new VaultKey(bytes);
    }

    /**
     * The key whose text {@link #reveal} gave; white space around it is dropped.
     *
     * @throws VaultKeyException if it is none; the message does not repeat it
     */
    public static VaultKey of(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw none();
        }
        if (bytes.length != BYTES) {
            throw none();
        }
        return new VaultKey(bytes);
    }

    /** The key in base64. Do not log or show it. */
    public String reveal() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** By which a sealed token names its key: 8 hexadecimal digits. */
    public String id() {
        return id;
    }

    SecretKey secret() {
        return new SecretKeySpec(bytes, "AES");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VaultKey key && MessageDigest.isEqual(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "VaultKey[" + id + "]";
    }

    private static VaultKeyException none() {
        return new VaultKeyException("This is no key of a vault: a key is 32 random bytes in base64, 44 characters."
                + " Make one with \"openssl rand -base64 32\".");
    }

    private static byte[] sha256(String purpose, byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(purpose.getBytes(StandardCharsets.UTF_8));
            return digest.digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
