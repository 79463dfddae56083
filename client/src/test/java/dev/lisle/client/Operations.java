package dev.lisle.client;

import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.auth.Credentials;
import dev.lisle.client.auth.Scope;
import dev.lisle.client.auth.TokensClient;
import dev.lisle.client.containers.CarouselContainer;
import dev.lisle.client.containers.CarouselItem;
import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.containers.Gif;
import dev.lisle.client.containers.ImageContainer;
import dev.lisle.client.containers.Poll;
import dev.lisle.client.containers.PostOptions;
import dev.lisle.client.containers.ReplyControl;
import dev.lisle.client.containers.Story;
import dev.lisle.client.containers.TextAttachment;
import dev.lisle.client.containers.TextContainer;
import dev.lisle.client.containers.TextSpan;
import dev.lisle.client.containers.VideoContainer;
import dev.lisle.client.insights.AccountInsightsQuery;
import dev.lisle.client.insights.AccountMetric;
import dev.lisle.client.limits.LimitsClient;
import dev.lisle.client.locations.LocationId;
import dev.lisle.client.locations.LocationQuery;
import dev.lisle.client.oembed.EmbedQuery;
import dev.lisle.client.paging.Window;
import dev.lisle.client.posts.PostId;
import dev.lisle.client.posts.PostQuery;
import dev.lisle.client.posts.ReplyApprovalStatus;
import dev.lisle.client.replies.ReplyQuery;
import dev.lisle.client.search.SearchMedia;
import dev.lisle.client.search.SearchQuery;
import java.net.URI;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Every operation that sends something, by the name that the catalogue gives it, with calls that use all of its parameters. */
public final class Operations {
    private static final PostId POST = new PostId("17900000000000001");
    private static final URI ADDRESS = URI.create("https://example.com/a");
    private static final PostQuery FROM = PostQuery.newest()
            .in(Window.ALL.since("1777000000").until("1778000000"))
            .after("A");
    private static final PostQuery BACK = PostQuery.newest().before("B");
    private static final ReplyQuery REPLIES = ReplyQuery.newest().withLimit(5).after("A");
    private static final ReplyQuery REPLIES_BACK = ReplyQuery.oldest().before("B");
    private static final PostOptions OPTIONS = PostOptions.none()
            .replyingTo(POST)
            .withReplyControl(ReplyControl.EVERYONE)
            .withTopicTag("weaving")
            .quoting(POST)
            .at(new LocationId("7"))
            .onlyIn("DE")
            .hiding(new TextSpan(0, 1))
            .approvingReplies();

    private Operations() {}

    /** Those of an account. The first call of each is the one whose answer is looked at. */
    public static Map<String, List<Function<ThreadsClient, Object>>> ofAnAccount() {
        Map<String, List<Function<ThreadsClient, Object>>> calls = new LinkedHashMap<>();
        calls.put("getUser", List.of(c -> c.profiles().me()));
        calls.put(
                "lookupProfile",
                List.of(
                        c -> c.profiles().lookup("ada.example"),
                        c -> c.profiles().lookup("ada.example", Fields.of("name"))));
        calls.put(
                "listProfilePosts",
                List.of(
                        c -> c.profiles().listPosts("ada.example", FROM),
                        c -> c.profiles().listPosts("ada.example", BACK)));
        calls.put("createContainer", creations());
        calls.put("publishContainer", List.of(c -> c.containers().publishWithStory(new ContainerId("17"))));
        calls.put("getContainer", List.of(c -> c.containers().get(new ContainerId("17"))));
        calls.put("repost", List.of(c -> c.posts().repost(POST)));
        calls.put("deleteMedia", List.of(c -> c.posts().delete(POST)));
        calls.put("getMedia", List.of(c -> c.posts().get(POST)));
        calls.put(
                "listUserThreads",
                List.of(c -> c.posts().list(FROM), c -> c.posts().list(BACK)));
        calls.put(
                "listUserReplies",
                List.of(c -> c.replies().listOwn(FROM), c -> c.replies().listOwn(BACK)));
        calls.put(
                "listGhostPosts",
                List.of(c -> c.posts().listGhosts(FROM), c -> c.posts().listGhosts(BACK)));
        calls.put(
                "listMentions",
                List.of(c -> c.posts().listMentions(FROM), c -> c.posts().listMentions(BACK)));
        calls.put(
                "getReplies",
                List.of(c -> c.replies().list(POST, REPLIES), c -> c.replies().list(POST, REPLIES_BACK)));
        calls.put(
                "getConversation",
                List.of(
                        c -> c.replies().conversation(POST, REPLIES),
                        c -> c.replies().conversation(POST, REPLIES_BACK)));
        calls.put(
                "manageReply",
                List.of(done(c -> c.replies().hide(POST)), done(c -> c.replies().show(POST))));
        calls.put(
                "listPendingReplies",
                List.of(
                        c -> c.replies().listPending(POST, ReplyApprovalStatus.PENDING, REPLIES),
                        c -> c.replies().listPending(POST, null, REPLIES_BACK)));
        calls.put(
                "managePendingReply",
                List.of(
                        done(c -> c.replies().approve(POST)),
                        done(c -> c.replies().ignore(POST))));
        SearchQuery search = SearchQuery.words("tea").showing(SearchMedia.IMAGE).by("ada.example");
        calls.put(
                "keywordSearch",
                List.of(
                        c -> c.search().posts(search.listed(FROM)),
                        c -> c.search().posts(search.listed(BACK))));
        LocationQuery places = LocationQuery.named("Loom").at(37.5, -122.25);
        calls.put(
                "locationSearch",
                List.of(c -> c.locations().search(places), c -> c.locations().searchByReference(places)));
        calls.put("getLocation", List.of(c -> c.locations().get(new LocationId("7"))));
        calls.put("getMediaInsights", List.of(c -> c.insights().ofPost(POST)));
        calls.put(
                "getUserInsights",
                List.of(
                        c -> c.insights()
                                .ofAccount(AccountInsightsQuery.of(AccountMetric.VIEWS)
                                        .in(FROM.window())),
                        c -> c.insights().ofAccount(AccountInsightsQuery.all())));
        calls.put(
                "getPublishingLimit",
                List.of(
                        c -> c.limits().get(LimitsClient.OF_POSTS),
                        c -> c.limits().get(LimitsClient.OF_SEARCHES)));
        EmbedQuery embed = EmbedQuery.of(ADDRESS).noWiderThan(400);
        calls.put(
                "getOEmbed",
                List.of(
                        c -> c.oembed().get(embed),
                        c -> c.oembed().get(embed.with(AccessToken.of("TH|1|exampletoken")))));
        return calls;
    }

    /** Those of an app. {@code secret} is what they send and nobody may see. */
    public static Map<String, Function<TokensClient, Object>> ofAnApp(String secret) {
        Credentials credentials = Credentials.of(AccessToken.of(secret));
        Map<String, Function<TokensClient, Object>> calls = new LinkedHashMap<>();
        calls.put("exchangeCode", tokens -> tokens.loginShortLived("/?state=s&code=" + secret, "s"));
        calls.put("exchangeLongLivedToken", tokens -> tokens.extend(credentials));
        calls.put("refreshLongLivedToken", tokens -> tokens.refresh(credentials));
        calls.put("getAppAccessToken", TokensClient::appToken);
        calls.put("debugToken", tokens -> tokens.debug(credentials.token(), credentials.token()));
        return calls;
    }

    private static List<Function<ThreadsClient, Object>> creations() {
        return List.of(
                c -> c.containers()
                        .createWithStory(TextContainer.of("hello")
                                .with(OPTIONS.sharedAs(Story.LIGHT))
                                .withPoll(Poll.of("a", "b"))),
                c -> c.containers()
                        .create(TextContainer.of("hello")
                                .with(OPTIONS.sharedAs(Story.DARK))
                                .withLink(ADDRESS)
                                .withGif(Gif.giphy("g"))
                                .withTextAttachment(TextAttachment.of("more"))),
                c -> c.containers().create(TextContainer.of("hello").asGhost()),
                c -> c.containers().publishText(TextContainer.of("hello")),
                c -> c.containers()
                        .create(ImageContainer.of(ADDRESS).withAltText("a").asSpoiler()),
                c -> c.containers().create(VideoContainer.of(ADDRESS)),
                c -> c.containers().create(CarouselItem.image(ADDRESS)),
                c -> c.containers().create(CarouselContainer.of(List.of(new ContainerId("1"), new ContainerId("2")))));
    }

    private static Function<ThreadsClient, Object> done(Consumer<ThreadsClient> call) {
        return client -> {
            call.accept(client);
            return "done";
        };
    }

    /** All scopes, so that no field is left out for the lack of one. */
    public static Set<Scope> allScopes() {
        return EnumSet.allOf(Scope.class);
    }
}
