package dev.lisle.client.webhooks;

import dev.lisle.client.auth.AppSecret;
import dev.lisle.client.internal.Ids;
import dev.lisle.client.internal.JsonReader;
import dev.lisle.client.internal.JsonTree;
import dev.lisle.client.internal.Unknown;
import dev.lisle.client.profiles.UserId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Meta's notice that a user removed the app, or wants their data deleted. Both callbacks get it in the form parameter
 * {@code signed_request}; forget the user's token either way. To a wish for deletion answer with a {@link DeletionReceipt}.
 *
 * @param algorithm with which it is signed
 * @param user who; the id as this app sees it
 * @param issuedAt when Meta made it
 * @param expires when it ends; null if Meta left it out
 * @param unknown fields that this release does not know, by their name; empty when there are none
 */
public record SignedRequest(
        String algorithm,
        @Nullable UserId user,
        @Nullable Instant issuedAt,
        @Nullable Instant expires,
        Map<String, @Nullable Object> unknown) {
    /** The one algorithm that Meta's pages name. */
    public static final String ALGORITHM = "HMAC-SHA256";

    /**
     * Reads the value of {@code signed_request}.
     *
     * @throws WebhookException if Meta did not sign it with this secret, or it cannot be read
     */
    public static SignedRequest parse(String text, AppSecret secret) {
        int dot = text.indexOf('.');
        byte[] payload = text.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
        if (dot < 0 || !MessageDigest.isEqual(secret.sign(payload), decoded(text.substring(0, dot)))) {
            throw new WebhookException(
                    "The request is not signed by Meta. Answer 403, and check the app secret if it should be.");
        }
        Map<String, @Nullable Object> tree = JsonTree.read(decoded(text.substring(dot + 1)));
        SignedRequest request = tree == null ? null : JsonTree.as(tree, SignedRequest::read);
        if (request == null || !ALGORITHM.equalsIgnoreCase(request.algorithm)) {
            throw new WebhookException("The request is signed by Meta, but in a way that is not known. Answer 400.");
        }
        return request;
    }

    /** Nothing if it is no base64. */
    private static byte[] decoded(String base64) {
        try {
            return Base64.getUrlDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static @Nullable SignedRequest read(JsonReader in) {
        String algorithm = null;
        String user = null;
        Instant issuedAt = null;
        Instant expires = null;
        Unknown unknown = new Unknown();
        for (String name; (name = in.nextField()) != null; ) {
            switch (name) {
                case "algorithm" -> algorithm = in.text();
                case "user_id" -> user = Ids.text(in);
                case "issued_at" -> issuedAt = seconds(in);
                case "expires" -> expires = seconds(in);
                default -> unknown.keep(name, in);
            }
        }
        return algorithm == null
                ? null
                : new SignedRequest(
                        algorithm, user == null ? null : new UserId(user), issuedAt, expires, unknown.fields());
    }

    private static @Nullable Instant seconds(JsonReader in) {
        Long seconds = in.longInteger();
        return seconds == null ? null : Instant.ofEpochSecond(seconds);
    }
}
