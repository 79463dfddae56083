package dev.lisle.unofficial.support;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The server's side of the password envelope, read from the reference and not from our sealing code. */
public final class ServerKey {
    private final KeyPair pair;

    private ServerKey(KeyPair pair) {
        this.pair = pair;
    }

    public static ServerKey generate(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return new ServerKey(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer to the key call. */
    public Reply reply() {
        return Reply.json(200, "{\"status\":\"ok\"}")
                .header("ig-set-password-encryption-key-id", "41")
                .header("ig-set-password-encryption-pub-key", header());
    }

    /** The public key as the header gives it: base64 of a PEM text. */
    public String header() {
        String der = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(pair.getPublic().getEncoded());
        String pem = "-----BEGIN PUBLIC KEY-----\n" + der + "\n-----END PUBLIC KEY-----\n";
        return Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.US_ASCII));
    }

    /** The password in an envelope of version 4; fails if anything in it is not as documented. */
    public String open(String sealed, int keyId) {
        String[] parts = sealed.split(":", 4);
        byte[] bytes = Base64.getDecoder().decode(parts[3]);
        if (!parts[0].equals("#PWD_INSTAGRAM") || !parts[1].equals("4") || bytes[0] != 1 || bytes[1] != keyId) {
            throw new AssertionError("no envelope for this key: " + sealed);
        }
        try {
            byte[] iv = Arrays.copyOfRange(bytes, 2, 14);
            int keyLength = (bytes[14] & 0xFF) | (bytes[15] & 0xFF) << 8;
            Cipher rsa = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            rsa.init(Cipher.DECRYPT_MODE, pair.getPrivate());
            byte[] aesKey = rsa.doFinal(Arrays.copyOfRange(bytes, 16, 16 + keyLength));
            byte[] tag = Arrays.copyOfRange(bytes, 16 + keyLength, 32 + keyLength);
            byte[] text = Arrays.copyOfRange(bytes, 32 + keyLength, bytes.length);

            Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
            aes.init(Cipher.DECRYPT_MODE, new SecretKeySpec(aesKey, "AES"), new GCMParameterSpec(128, iv));
            aes.updateAAD(parts[2].getBytes(StandardCharsets.US_ASCII));
            aes.update(text);
            return new String(aes.doFinal(tag), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("the envelope does not open", e);
        }
    }
}
