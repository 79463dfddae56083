package dev.lisle.outbox.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals texts with AES-256-GCM, each under a nonce of its own and bound to the account it belongs to: one that was changed, or put
 * into the row of another account, does not open. The form is {@code v1.<id of the key>.<nonce and text in base64>}.
 */
final class Seal {
    private static final String VERSION = "v1";
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int BYTES_OF_NONCE = 12;
    private static final int BITS_OF_TAG = 128;

    private final VaultKeys keys;
    private final SecureRandom random = new SecureRandom();

    Seal(VaultKeys keys) {
        this.keys = keys;
    }

    String seal(String account, String text) {
        byte[] nonce = new byte[BYTES_OF_NONCE];
        random.nextBytes(nonce);
        VaultKey key = keys.current();
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, account).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] both = Arrays.copyOf(nonce, nonce.length + sealed.length);
            System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
            return VERSION + "." + key.id() + "." + Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has " + ALGORITHM, e);
        }
    }

    /** @throws VaultKeyException if its key is not among ours, or it was changed */
    String open(String account, String sealed) {
        String[] parts = sealed.split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals(VERSION)) {
            throw changed(account, null);
        }
        VaultKey key = keys.find(parts[1]);
        if (key == null) {
            throw new VaultKeyException("The token of \"" + account + "\" was sealed with the key " + parts[1]
                    + ", and the vault was opened with " + keys.ids()
                    + ". Give that key too, or log the account in again.");
        }
        try {
            byte[] both = Base64.getDecoder().decode(parts[2]);
            byte[] nonce = Arrays.copyOf(both, BYTES_OF_NONCE);
            byte[] text = cipher(Cipher.DECRYPT_MODE, key, nonce, account)
                    .doFinal(both, BYTES_OF_NONCE, both.length - BYTES_OF_NONCE);
            return new String(text, StandardCharsets.UTF_8);
        } catch (AEADBadTagException | IllegalArgumentException e) {
            throw changed(account, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has " + ALGORITHM, e);
        }
    }

    /** Whether it was sealed with the key that seals now. */
    boolean isCurrent(String sealed) {
        return sealed.startsWith(VERSION + "." + keys.current().id() + ".");
    }

    private static Cipher cipher(int mode, VaultKey key, byte[] nonce, String account) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key.secret(), new GCMParameterSpec(BITS_OF_TAG, nonce));
        cipher.updateAAD((VERSION + "\n" + account).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static VaultKeyException changed(String account, @Nullable Throwable cause) {
        String message = "The sealed token of \"" + account
                + "\" was changed or belongs to another account, so it was not used. Log the account in again.";
        return cause == null ? new VaultKeyException(message) : new VaultKeyException(message, cause);
    }
}
