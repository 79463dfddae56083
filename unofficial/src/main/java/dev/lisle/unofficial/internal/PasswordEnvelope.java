package dev.lisle.unofficial.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals a password for the server, in version 4 of its envelope: AES-256-GCM, the key of it under the server's RSA key. */
final class PasswordEnvelope {
    private static final int LAYOUT = 1;
    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int LEAST_RSA_BITS = 2048;
    private static final int LARGEST_KEY_ID = 255;

    private final int keyId;
    private final RSAPublicKey key;
    private final SecureRandom random = new SecureRandom();

    private PasswordEnvelope(int keyId, RSAPublicKey key) {
        this.keyId = keyId;
        this.key = key;
    }

    /**
     * For the key that the server gave in two headers.
     *
     * @throws IllegalArgumentException if they hold no RSA key of 2048 bits or more, or an id that is no byte
     */
    static PasswordEnvelope forKey(String id, String base64OfPem) {
        try {
            int keyId = Integer.parseInt(id.strip());
            String pem = new String(Base64.getMimeDecoder().decode(base64OfPem), StandardCharsets.US_ASCII);
            byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            if (KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der)) instanceof RSAPublicKey key
                    && key.getModulus().bitLength() >= LEAST_RSA_BITS
                    && keyId >= 0
                    && keyId <= LARGEST_KEY_ID) {
                return new PasswordEnvelope(keyId, key);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The server's key is no RSA key.", e);
        }
        throw new IllegalArgumentException("The server's key is shorter than 2048 bits, or its id is no byte.");
    }

    /** The sealed password as it goes over the wire. */
    String seal(String password, Instant now) {
        String seconds = Long.toString(now.getEpochSecond());
        byte[] aesKey = bytes(KEY_BYTES);
        byte[] iv = bytes(IV_BYTES);
        try {
            Cipher rsa = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            rsa.init(Cipher.ENCRYPT_MODE, key);
            byte[] sealedKey = rsa.doFinal(aesKey);

            Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
            aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(aesKey, "AES"), new GCMParameterSpec(TAG_BYTES * 8, iv));
            aes.updateAAD(seconds.getBytes(StandardCharsets.US_ASCII));
            byte[] sealed = aes.doFinal(password.getBytes(StandardCharsets.UTF_8)); // Java puts the tag at the end

            int textBytes = sealed.length - TAG_BYTES;
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(LAYOUT);
            out.write(keyId);
            out.writeBytes(iv);
            out.write(sealedKey.length & 0xFF); // the length is little-endian
            out.write(sealedKey.length >> 8);
            out.writeBytes(sealedKey);
            out.write(sealed, textBytes, TAG_BYTES);
            out.write(sealed, 0, textBytes);
            return "#PWD_INSTAGRAM:4:" + seconds + ":" + Base64.getEncoder().encodeToString(out.toByteArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM has no RSA or no AES-GCM.", e);
        } finally {
            Arrays.fill(aesKey, (byte) 0);
        }
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
