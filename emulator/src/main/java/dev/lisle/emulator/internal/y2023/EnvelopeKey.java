package dev.lisle.emulator.internal.y2023;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The key with which passwords are sealed on their way in, and the one who opens them. */
final class EnvelopeKey {
    static final int ID = 87;

    private static final Pattern ENVELOPE = Pattern.compile("#PWD_INSTAGRAM:4:(\\d{1,12}):([A-Za-z0-9+/]+={0,2})");
    private static final int RSA_BITS = 2048;
    private static final int IV_IN_BYTES = 12;
    private static final int TAG_IN_BYTES = 16;
    private static final byte VERSION = 1;

    private final KeyPair pair;

    EnvelopeKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS);
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has RSA", e);
        }
    }

    /** What the server says of it: base64 of the PEM text. */
    String published() {
        String der = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(pair.getPublic().getEncoded());
        String pem = "-----BEGIN PUBLIC KEY-----\n" + der + "\n-----END PUBLIC KEY-----\n";
        return Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.US_ASCII));
    }

    /** The password in an envelope; empty if it is none, is for another key, or was tampered with. */
    Optional<String> open(String envelope) {
        Matcher parts = ENVELOPE.matcher(envelope);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            byte[] sealed = Base64.getDecoder().decode(parts.group(2));
            return open(ByteBuffer.wrap(sealed).order(ByteOrder.LITTLE_ENDIAN), parts.group(1));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Version, key id, IV, length of the sealed AES key, that key, tag, and only then what the tag belongs to. */
    private Optional<String> open(ByteBuffer in, String seconds) throws GeneralSecurityException {
        int fixed = 2 + IV_IN_BYTES + Short.BYTES + RSA_BITS / 8 + TAG_IN_BYTES;
        if (in.remaining() < fixed || in.get() != VERSION || (in.get() & 0xff) != ID) {
            return Optional.empty();
        }
        byte[] iv = next(in, IV_IN_BYTES);
        if (in.getShort() != RSA_BITS / 8) {
            return Optional.empty();
        }
        Cipher rsa = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        rsa.init(Cipher.DECRYPT_MODE, pair.getPrivate());
        byte[] key = rsa.doFinal(next(in, RSA_BITS / 8));
        byte[] tag = next(in, TAG_IN_BYTES);
        byte[] text = next(in, in.remaining());
        Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
        aes.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_IN_BYTES * 8, iv));
        aes.updateAAD(seconds.getBytes(StandardCharsets.US_ASCII));
        byte[] joined =
                ByteBuffer.allocate(text.length + tag.length).put(text).put(tag).array();
        return Optional.of(new String(aes.doFinal(joined), StandardCharsets.UTF_8));
    }

    private static byte[] next(ByteBuffer in, int count) {
        byte[] bytes = new byte[count];
        in.get(bytes);
        return bytes;
    }
}
