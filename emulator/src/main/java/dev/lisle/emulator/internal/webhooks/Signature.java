package dev.lisle.emulator.internal.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How Meta signs what it sends to apps: HMAC-SHA256 with the app's secret. */
final class Signature {
    private Signature() {}

    /** The value of {@code X-Hub-Signature-256}. */
    static String header(byte[] body, String secret) {
        return "sha256=" + HexFormat.of().formatHex(of(body, secret));
    }

    /** A {@code signed_request}: the signature is over the encoded payload. */
    static String request(byte[] payload, String secret) {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        String encoded = encoder.encodeToString(payload);
        return encoder.encodeToString(of(encoded.getBytes(StandardCharsets.US_ASCII), secret)) + "." + encoded;
    }

    private static byte[] of(byte[] message, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }
}
