package dev.lisle.client.coverage;

import dev.lisle.client.coverage.Catalogue.Operation;
import java.util.List;
import java.util.Map;

/** The page that tells what is covered. */
final class CoveragePage {
    private static final Map<String, String> METHODS = Map.ofEntries(
            Map.entry("authorizeWindow", "ThreadsApp.authorization"),
            Map.entry("exchangeCode", "TokensClient.login, loginShortLived"),
            Map.entry("exchangeLongLivedToken", "TokensClient.login, extend"),
            Map.entry("refreshLongLivedToken", "TokensClient.refresh, TokenKeeper"),
            Map.entry("getAppAccessToken", "TokensClient.appToken"),
            Map.entry("debugToken", "TokensClient.debug"),
            Map.entry("getUser", "profiles().me, search().recent"),
            Map.entry("lookupProfile", "profiles().lookup"),
            Map.entry("listProfilePosts", "profiles().listPosts"),
            Map.entry("createContainer", "containers().create, createWithStory, publishText"),
            Map.entry("publishContainer", "containers().publish, publishWithStory"),
            Map.entry("getContainer", "containers().get, look"),
            Map.entry("repost", "posts().repost"),
            Map.entry("deleteMedia", "posts().delete"),
            Map.entry("getMedia", "posts().get"),
            Map.entry("listUserThreads", "posts().list"),
            Map.entry("listUserReplies", "replies().listOwn"),
            Map.entry("listGhostPosts", "posts().listGhosts"),
            Map.entry("listMentions", "posts().listMentions"),
            Map.entry("getReplies", "replies().list"),
            Map.entry("getConversation", "replies().conversation"),
            Map.entry("manageReply", "replies().hide, show"),
            Map.entry("listPendingReplies", "replies().listPending"),
            Map.entry("managePendingReply", "replies().approve, ignore"),
            Map.entry("keywordSearch", "search().posts"),
            Map.entry("locationSearch", "locations().search, searchByReference"),
            Map.entry("getLocation", "locations().get"),
            Map.entry("getMediaInsights", "insights().ofPost"),
            Map.entry("getUserInsights", "insights().ofAccount"),
            Map.entry("getPublishingLimit", "limits().get"),
            Map.entry("getOEmbed", "oembed().get"),
            Map.entry("intentPost", "PostIntent"),
            Map.entry("intentFollow", "FollowIntent"),
            Map.entry("webhookVerify", "WebhookReceiver.challenge"),
            Map.entry("webhookDeliver", "WebhookReceiver.events"),
            Map.entry("deauthorizeCallback", "SignedRequest.parse"),
            Map.entry("dataDeletionCallback", "SignedRequest.parse, DeletionReceipt"));

    private CoveragePage() {}

    static String text(List<Operation> operations) {
        StringBuilder page = new StringBuilder("""
                # What of Meta's API is covered

                Written by `CoverageTest`, which sends every parameter and reads every field of the catalogue of Meta's pages, and
                fails if one is missing or invented. The scopes are those that every call of the operation needs; single parameters
                and fields may need more, as their Javadoc says.

                | operation | call | scopes | in Java | parameters | fields |
                |---|---|---|---|---|---|
                """);
        for (Operation operation : operations) {
            page.append("| ").append(operation.id());
            page.append(" | `").append(operation.method()).append(' ').append(operation.path());
            page.append("` | ").append(scopes(operation));
            page.append(" | `").append(METHODS.get(operation.id()));
            page.append("` | ").append(operation.parameters().size());
            page.append(" | ").append(operation.fields().size()).append(" |\n");
        }
        return page.append("\n")
                .append(operations.size())
                .append(" operations, all covered.\n")
                .toString();
    }

    private static String scopes(Operation operation) {
        return operation.scopes().isEmpty()
                ? "none"
                : String.join(", ", operation.scopes()).replace("threads_", "");
    }
}
