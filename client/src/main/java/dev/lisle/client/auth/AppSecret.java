package dev.lisle.client.auth;

import dev.lisle.client.internal.Require;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of a Threads app, from the dashboard: the one beside the Threads app id, not that of the general app. Its text is only
 * given out by {@link #reveal}; {@code toString} and everything built on it hide it. Immutable.
 */
public final class AppSecret {
    private static final String HMAC = "HmacSHA256";

    private final String text;

    private AppSecret(String text) {
        this.text = text;
    }

    /**
     * Wraps the text of a secret; white space around it is dropped.
     *
     * @throws dev.lisle.client.errors.InvalidRequestException if nothing is left
     */
    public static AppSecret of(String text) {
        Require.notBlank("The app secret", text);
        return new AppSecret(text.strip());
    }

    /** The secret itself, for the request that needs it. Do not log or show it. */
    public String reveal() {
        return text;
    }

    /** The HMAC-SHA256 of {@code bytes} under this secret, as Meta signs what it sends. */
    public byte[] sign(byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), HMAC));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has " + HMAC, e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AppSecret secret && secret.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "AppSecret[hidden]";
    }
}
