package dev.lisle.client.recorded;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.Operations;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.VirtualTime;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.auth.AppSecret;
import dev.lisle.client.auth.ThreadsApp;
import dev.lisle.client.auth.TokensClient;
import dev.lisle.client.http.HttpAnswer;
import dev.lisle.client.http.HttpTransport;
import dev.lisle.client.webhooks.WebhookReceiver;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A recorded answer or delivery, by the name of its resource, and what reads it. */
record Reading(String operation, String resource, Function<byte[], Object> read) {
    private static final AppSecret SECRET = AppSecret.of("examplesecret");

    /** Each operation that is answered, and the answers that Meta's pages show for it. */
    private static final Map<String, List<String>> RECORDED = Map.ofEntries(
            Map.entry("exchangeCode", List.of("auth/short.json")),
            Map.entry("exchangeLongLivedToken", List.of("auth/long.json")),
            Map.entry("refreshLongLivedToken", List.of("auth/long.json")),
            Map.entry("getAppAccessToken", List.of("auth/app.json")),
            Map.entry("debugToken", List.of("auth/debug.json")),
            Map.entry("getUser", List.of("profiles/me.json")),
            Map.entry("lookupProfile", List.of("profiles/lookup.json")),
            Map.entry("listProfilePosts", List.of("posts/list.json")),
            Map.entry("createContainer", List.of("containers/create.json", "containers/story.json")),
            Map.entry("publishContainer", List.of("containers/publish.json", "containers/story.json")),
            Map.entry("getContainer", List.of("containers/status.json")),
            Map.entry("repost", List.of("posts/repost.json")),
            Map.entry("deleteMedia", List.of("posts/deleted.json")),
            Map.entry("getMedia", List.of("posts/one.json")),
            Map.entry("listUserThreads", List.of("posts/list.json", "posts/end.json")),
            Map.entry("listUserReplies", List.of("replies/list.json")),
            Map.entry("listGhostPosts", List.of("posts/list.json")),
            Map.entry("listMentions", List.of("posts/list.json")),
            Map.entry("getReplies", List.of("replies/list.json")),
            Map.entry("getConversation", List.of("replies/list.json")),
            Map.entry("manageReply", List.of("replies/success.json")),
            Map.entry("listPendingReplies", List.of("replies/pending.json")),
            Map.entry("managePendingReply", List.of("replies/success.json")),
            Map.entry("keywordSearch", List.of("posts/list.json")),
            Map.entry("locationSearch", List.of("locations/search.json")),
            Map.entry("getLocation", List.of("locations/one.json")),
            Map.entry("getMediaInsights", List.of("insights/post.json")),
            Map.entry("getUserInsights", List.of("insights/account.json")),
            Map.entry("getPublishingLimit", List.of("limits/all.json")),
            Map.entry("getOEmbed", List.of("oembed/one.json")));

    private static final List<String> DELIVERIES =
            List.of("webhooks/reply.json", "webhooks/mention.json", "webhooks/publish.json", "webhooks/delete.json");

    static List<Reading> all() {
        List<Reading> all = new ArrayList<>();
        Operations.ofAnAccount()
                .forEach((operation, calls) -> RECORDED.getOrDefault(operation, List.of())
                        .forEach(resource -> all.add(new Reading(
                                operation, resource, body -> calls.get(0).apply(client(body))))));
        Operations.ofAnApp("THexample")
                .forEach((operation, call) -> RECORDED.getOrDefault(operation, List.of())
                        .forEach(resource ->
                                all.add(new Reading(operation, resource, body -> call.apply(tokens(body))))));
        DELIVERIES.forEach(resource -> all.add(new Reading("webhookDeliver", resource, Reading::events)));
        all.add(new Reading(
                "getUser", "search/recent.json", body -> client(body).search().recent()));
        return all;
    }

    @Override
    public String toString() {
        return operation + " " + resource;
    }

    private static ThreadsClient client(byte[] body) {
        VirtualTime time = new VirtualTime();
        return ThreadsClient.builder(AccessToken.of("THexample"))
                .transport(answering(body))
                .scopes(Operations.allScopes())
                .time(time, time)
                .build();
    }

    private static TokensClient tokens(byte[] body) {
        VirtualTime time = new VirtualTime();
        ThreadsApp app = ThreadsApp.of("1", SECRET, URI.create("https://app.example.com/back"));
        return TokensClient.of(app, answering(body), ClientSettings.defaults(), time, time);
    }

    private static Object events(byte[] body) {
        return WebhookReceiver.of(SECRET, "exampleverify")
                .events(body, "sha256=" + HexFormat.of().formatHex(SECRET.sign(body)));
    }

    private static HttpTransport answering(byte[] body) {
        return call -> new HttpAnswer(200, Map.of("content-type", List.of("application/json")), body);
    }

    Map<String, String> seenOf(String body) {
        return Seen.of(read.apply(body.getBytes(StandardCharsets.UTF_8)));
    }
}
