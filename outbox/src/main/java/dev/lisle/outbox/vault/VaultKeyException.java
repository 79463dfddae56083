package dev.lisle.outbox.vault;

/**
 * Give the right key: a key is none, or it is not the one with which a token was sealed, or the sealed text was changed. The message
 * names keys by their {@link VaultKey#id}, and says nothing that is secret. Nothing was sent.
 */
public final class VaultKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    VaultKeyException(String message) {
        super(message);
    }

    VaultKeyException(String message, Throwable cause) {
        super(message, cause);
    }
}
