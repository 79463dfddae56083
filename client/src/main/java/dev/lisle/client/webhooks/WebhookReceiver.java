package dev.lisle.client.webhooks;

import dev.lisle.client.auth.AppSecret;
import dev.lisle.client.internal.Require;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Receives what Meta sends to the callback address of an app. It knows no web framework: hand it the query and the raw bytes of the
 * body. Thread-safe.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/webhooks">Webhooks</a>
 */
public final class WebhookReceiver {
    /** The header with the signature of a delivery. */
    public static final String SIGNATURE = "X-Hub-Signature-256";

    private static final String PREFIX = "sha256=";

    private final AppSecret secret;
    private final String verifyToken;

    private WebhookReceiver(AppSecret secret, String verifyToken) {
        this.secret = secret;
        this.verifyToken = verifyToken;
    }

    /**
     * A receiver for one app.
     *
     * @param secret with which Meta signs; by all that is known that of the Threads app
     * @param verifyToken as it was typed into the dashboard
     */
    public static WebhookReceiver of(AppSecret secret, String verifyToken) {
        Require.notBlank("The verify token", verifyToken);
        return new WebhookReceiver(secret, verifyToken);
    }

    /**
     * What to answer, with status 200 and as plain text, when Meta calls to see whether the address is ours; empty if the call is not
     * from Meta: answer 403.
     *
     * @param query the parameters of the call, decoded
     */
    public Optional<String> challenge(Map<String, String> query) {
        boolean isMeta = "subscribe".equals(query.get("hub.mode"))
                && MessageDigest.isEqual(bytes(query.getOrDefault("hub.verify_token", "")), bytes(verifyToken));
        return isMeta ? Optional.ofNullable(query.get("hub.challenge")) : Optional.empty();
    }

    /**
     * The events of a delivery. Answer 200 soon, before the work that they cause: Meta repeats what is not answered.
     *
     * @param body the bytes as they came; a body that was decoded and encoded again has another signature
     * @param signature the value of {@link #SIGNATURE}; null if there was none
     * @throws WebhookException if the signature is missing or wrong, or the body cannot be read
     */
    public List<WebhookEvent> events(byte[] body, @Nullable String signature) {
        if (signature == null || !MessageDigest.isEqual(secret.sign(body), signed(signature))) {
            throw new WebhookException(
                    "The delivery is not signed by Meta. Answer 403, and check the app secret if it should be.");
        }
        return WebhookReader.events(body);
    }

    /** Nothing, which no signature equals, if it is none. */
    private static byte[] signed(String signature) {
        try {
            return signature.startsWith(PREFIX)
                    ? HexFormat.of().parseHex(signature.substring(PREFIX.length()))
                    : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
