package dev.lisle.client.coverage;

import dev.lisle.client.auth.AppSecret;
import dev.lisle.client.auth.ThreadsApp;
import dev.lisle.client.auth.TokensClient;
import dev.lisle.client.containers.ReplyControl;
import dev.lisle.client.coverage.Catalogue.Operation;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.http.HttpTransport;
import dev.lisle.client.intents.FollowIntent;
import dev.lisle.client.intents.PostIntent;
import dev.lisle.client.webhooks.DeletionReceipt;
import dev.lisle.client.webhooks.SignedRequest;
import dev.lisle.client.webhooks.WebhookReceiver;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Operations without a request of ours: links that a browser opens, and what Meta sends to the app. */
final class BrowserAndCallbacks {
    static final Set<String> OPERATIONS = Set.of(
            "authorizeWindow",
            "intentPost",
            "intentFollow",
            "webhookVerify",
            "webhookDeliver",
            "deauthorizeCallback",
            "dataDeletionCallback");

    private static final AppSecret SECRET = AppSecret.of("examplesecret");
    private static final ThreadsApp APP = ThreadsApp.of("1", SECRET, URI.create("https://app.example.com/back"));
    private static final WebhookReceiver RECEIVER = WebhookReceiver.of(SECRET, "exampleverify");
    private static final Map<String, String> VERIFICATION =
            Map.of("hub.mode", "subscribe", "hub.challenge", "7", "hub.verify_token", "exampleverify");

    private BrowserAndCallbacks() {}

    /** Those of a link; of a callback those without which it is refused. */
    static Set<String> parameters(Operation operation) {
        return switch (operation.id()) {
            case "authorizeWindow" -> names(APP.authorization("s").url());
            case "intentPost" ->
                names(PostIntent.of("a")
                        .withLink(URI.create("https://example.com"))
                        .withTopicTag("a")
                        .withReplyControl(ReplyControl.EVERYONE)
                        .replyingTo("a")
                        .quoting("b")
                        .uri());
            case "intentFollow" -> names(new FollowIntent("ada.example").uri());
            case "webhookVerify" -> needed(VERIFICATION);
            case "webhookDeliver" -> Set.of(WebhookReceiver.SIGNATURE);
            default ->
                SignedRequest.parse(signedRequest(), SECRET).user() == null ? Set.of() : Set.of("signed_request");
        };
    }

    /** What is read of an answer, a redirect or a delivery that has these fields. */
    static String read(String operation, Collection<String> fields) {
        return switch (operation) {
            case "authorizeWindow" ->
                login(fields.stream()
                                .filter(field -> !field.startsWith("error"))
                                .toList())
                        + login(fields);
            case "webhookVerify" ->
                fields.isEmpty() ? "" : RECEIVER.challenge(VERIFICATION).toString();
            case "webhookDeliver" -> delivered(Samples.object(fields));
            case "dataDeletionCallback" ->
                Stream.of("url", "confirmation_code")
                        .filter(fields::contains)
                        .filter(new DeletionReceipt(URI.create("https://example.com"), "7").toJson()::contains)
                        .toList()
                        .toString();
            default -> "";
        };
    }

    static String event(String field, Collection<String> fields) {
        return delivered("{\"values\":{\"field\":\"" + field + "\",\"value\":" + Samples.object(fields) + "}}");
    }

    private static String delivered(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return RECEIVER.events(bytes, "sha256=" + HexFormat.of().formatHex(SECRET.sign(bytes)))
                .toString();
    }

    private static String login(Collection<String> fields) {
        StringBuilder address = new StringBuilder("https://app.example.com/back?");
        fields.forEach(
                field -> address.append(field).append("=some-").append(field).append('&'));
        StringBuilder sent = new StringBuilder();
        HttpTransport refusing = call -> {
            sent.append(call.body());
            throw new IOException("no network");
        };
        try {
            return TokensClient.of(APP, refusing)
                    .loginShortLived(address.toString(), "some-state")
                    .toString();
        } catch (ThreadsException e) {
            return sent + ": " + e.getMessage();
        }
    }

    private static Set<String> names(URI link) {
        return new TreeSet<>(Stream.of(link.getRawQuery().split("&"))
                .map(pair -> pair.substring(0, pair.indexOf('=')))
                .toList());
    }

    private static Set<String> needed(Map<String, String> query) {
        Set<String> needed = new TreeSet<>();
        for (String name : query.keySet()) {
            Map<String, String> others = new HashMap<>(query);
            others.remove(name);
            if (RECEIVER.challenge(others).isEmpty()) {
                needed.add(name);
            }
        }
        return needed;
    }

    private static String signedRequest() {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String payload = base64.encodeToString(
                "{\"algorithm\":\"HMAC-SHA256\",\"user_id\":\"1\"}".getBytes(StandardCharsets.UTF_8));
        return base64.encodeToString(SECRET.sign(payload.getBytes(StandardCharsets.UTF_8))) + "." + payload;
    }
}
