package dev.lisle.client.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.Operations;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.VirtualTime;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.auth.AppSecret;
import dev.lisle.client.auth.Scope;
import dev.lisle.client.auth.ThreadsApp;
import dev.lisle.client.auth.TokensClient;
import dev.lisle.client.containers.ContainerStatus;
import dev.lisle.client.containers.ReplyControl;
import dev.lisle.client.containers.StoryStatus;
import dev.lisle.client.containers.TextStyle;
import dev.lisle.client.coverage.Catalogue.Operation;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.http.HttpAnswer;
import dev.lisle.client.http.HttpCall;
import dev.lisle.client.http.HttpTransport;
import dev.lisle.client.insights.AccountInsights;
import dev.lisle.client.insights.AccountMetric;
import dev.lisle.client.insights.Breakdown;
import dev.lisle.client.insights.PostMetric;
import dev.lisle.client.paging.Page;
import dev.lisle.client.posts.GhostPostStatus;
import dev.lisle.client.posts.HideStatus;
import dev.lisle.client.posts.MediaType;
import dev.lisle.client.posts.Post;
import dev.lisle.client.posts.ReplyApprovalStatus;
import dev.lisle.client.posts.ReplyAudience;
import dev.lisle.client.search.SearchMedia;
import dev.lisle.client.search.SearchMode;
import dev.lisle.client.search.SearchType;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that Meta's pages name is sent and read, and nothing else. */
class CoverageTest {
    private static final ThreadsApp APP =
            ThreadsApp.of("1", AppSecret.of("examplesecret"), URI.create("https://app.example.com/back"));

    /** Said twice, or always the same: read and passed over. */
    private static final Set<String> NOT_KEPT = Set.of("token_type");

    /** Answers that are one object whose every field has a place in one record. */
    private static final Set<String> WHOLE =
            Set.of("getUser", "lookupProfile", "getContainer", "getMedia", "getLocation", "getOEmbed", "debugToken");

    static Stream<Operation> sent() {
        return Catalogue.operations().stream()
                .filter(operation -> operation.host().equals("graph"));
    }

    @Test
    void everyOperationIsThereAndNoneIsInvented() {
        Set<String> known = new TreeSet<>(Operations.ofAnAccount().keySet());
        known.addAll(Operations.ofAnApp("THexample").keySet());
        known.addAll(BrowserAndCallbacks.OPERATIONS);

        assertThat(Catalogue.operations()).hasSize(37);
        assertThat(known)
                .isEqualTo(new TreeSet<>(
                        Catalogue.operations().stream().map(Operation::id).toList()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sent")
    void everyParameterIsSentToItsPlaceAndNoOther(Operation operation) {
        List<HttpCall> calls = new ArrayList<>();
        run(operation, "{}", calls::add, true);

        Set<String> names = new TreeSet<>();
        for (HttpCall call : calls) {
            assertThat(call.method()).isEqualTo(operation.method());
            assertThat(call.uri().getPath().replaceFirst("^/v1\\.0", ""))
                    .matches(operation.path().replaceAll("\\{[^}]+}", "[^/]+"));
            names.addAll(names(call));
        }
        assertThat(names).isEqualTo(operation.parameters());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sent")
    void everyFieldOfTheAnswerIsRead(Operation operation) {
        String whole = read(operation, operation.fields());

        for (String field : operation.fields()) {
            List<String> others = new ArrayList<>(operation.fields());
            others.remove(field);
            if (!NOT_KEPT.contains(field)) {
                assertThat(read(operation, others)).as("without " + field).isNotEqualTo(whole);
            }
        }
        if (WHOLE.contains(operation.id())) {
            assertThat(whole).doesNotContain("failed").contains("unknown={}");
        }
    }

    @Test
    void aPostHasAPlaceForEachOfItsFieldsAndForNothingElse() {
        Set<String> fields = Catalogue.names("media_fields");
        assertThat(fields).hasSize(38);
        Operation operation =
                sent().filter(o -> o.id().equals("getMedia")).findFirst().orElseThrow();

        assertThat(new TreeSet<>(operation.fields())).isEqualTo(fields);
        assertThat(Post.class.getRecordComponents()).hasSize(fields.size() + 1);
    }

    static Stream<Operation> unsent() {
        return Catalogue.operations().stream()
                .filter(operation -> !operation.host().equals("graph"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unsent")
    void everyParameterOfALinkIsInItAndEveryPartOfACallbackIsRead(Operation operation) {
        assertThat(BrowserAndCallbacks.parameters(operation)).isEqualTo(operation.parameters());
        for (String field : operation.fields()) {
            List<String> others = new ArrayList<>(operation.fields());
            others.remove(field);
            assertThat(BrowserAndCallbacks.read(operation.id(), others))
                    .as("without " + field)
                    .isNotEqualTo(BrowserAndCallbacks.read(operation.id(), operation.fields()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"replies", "mentions", "delete", "publish"})
    void everyFieldOfAnEventIsRead(String event) {
        List<String> fields = Catalogue.webhookFields(event);
        for (String field : fields) {
            List<String> others = new ArrayList<>(fields);
            others.remove(field);
            assertThat(BrowserAndCallbacks.event(event, others))
                    .as("without " + field)
                    .isNotEqualTo(BrowserAndCallbacks.event(event, fields));
        }
    }

    @Test
    void thePageOfTheCoverageIsWhatTheseTestsProve() throws IOException {
        Path page = Path.of("../docs/coverage.md");
        String proved = CoveragePage.text(Catalogue.operations());
        if (Boolean.getBoolean("lisle.write")) {
            Files.writeString(page, proved);
        }

        assertThat(Files.readString(page))
                .as("run with -Dlisle.write=true to write it")
                .isEqualTo(proved);
    }

    static Stream<Arguments> enumerations() {
        return Stream.of(
                Arguments.of("media_type_response", MediaType.values()),
                Arguments.of("reply_control", ReplyControl.values()),
                Arguments.of("reply_audience", ReplyAudience.values()),
                Arguments.of("hide_status", HideStatus.values()),
                Arguments.of("container_status", ContainerStatus.values()),
                Arguments.of("search_type", SearchType.values()),
                Arguments.of("search_mode", SearchMode.values()),
                Arguments.of("search_media_type", SearchMedia.values()),
                Arguments.of("styling_info", TextStyle.values()),
                Arguments.of("ghost_post_status", GhostPostStatus.values()),
                Arguments.of("reply_approval_status", ReplyApprovalStatus.values()),
                Arguments.of("breakdown", Breakdown.values()),
                Arguments.of("crossreshare_to_ig_status", StoryStatus.values()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("enumerations")
    void everyConstantIsThereAndNoneIsInvented(String name, Enum<?>[] constants) {
        assertThat(lowerCase(List.of(constants))).isEqualTo(lowerCaseTexts(Catalogue.enumeration(name)));
    }

    @Test
    void everyMetricAndEveryScopeIsThereAndNoneIsInvented() {
        assertThat(lowerCase(List.of(PostMetric.values()))).isEqualTo(Catalogue.names("media_insights"));
        assertThat(lowerCase(List.of(AccountMetric.values()))).isEqualTo(Catalogue.names("user_insights"));
        assertThat(lowerCase(List.of(Scope.values()))).isEqualTo(Catalogue.names("scopes"));
    }

    private static String read(Operation operation, Collection<String> fields) {
        boolean isList =
                operation.id().matches("list.*|getReplies|getConversation|.*Search|get.*Insights|getPublishingLimit");
        return run(operation, isList ? Samples.list(fields) : Samples.object(fields), call -> {}, false);
    }

    /** What became of the first call; with {@code all} the others are made as well. */
    private static String run(Operation operation, String answer, Consumer<HttpCall> heard, boolean all) {
        HttpTransport transport = call -> {
            heard.accept(call);
            return new HttpAnswer(200, Map.of(), answer.getBytes(StandardCharsets.UTF_8));
        };
        VirtualTime time = new VirtualTime();
        ClientSettings once = ClientSettings.defaults().withReadAttempts(1);
        ThreadsClient client = ThreadsClient.builder(AccessToken.of("THexample"))
                .transport(transport)
                .settings(once)
                .scopes(Operations.allScopes())
                .time(time, time)
                .build();
        TokensClient tokens = TokensClient.of(APP, transport, once, time, time);
        List<Function<ThreadsClient, Object>> calls = Operations.ofAnAccount().get(operation.id());
        if (calls == null) {
            return outcome(
                    () -> Operations.ofAnApp("THexample").get(operation.id()).apply(tokens));
        }
        String first = outcome(() -> calls.get(0).apply(client));
        if (all) {
            calls.stream().skip(1).forEach(call -> outcome(() -> call.apply(client)));
        }
        return first;
    }

    private static String outcome(Supplier<Object> call) {
        try {
            Object result = call.get();
            if (result instanceof Page<?> page) {
                return page.items().toString();
            }
            return result instanceof AccountInsights insights
                    ? insights.insights() + " " + insights.nextWindow() + " " + insights.previousWindow()
                    : result.toString();
        } catch (ThreadsException e) {
            return "failed: " + e.getMessage();
        }
    }

    /** The token counts as the parameter that it stands for. */
    private static Set<String> names(HttpCall call) {
        Set<String> names = new TreeSet<>();
        Stream.of(String.valueOf(call.uri().getRawQuery()), String.valueOf(call.body()))
                .flatMap(text -> Stream.of(text.split("&")))
                .filter(pair -> pair.contains("="))
                .map(pair -> URLDecoder.decode(pair.substring(0, pair.indexOf('=')), StandardCharsets.UTF_8))
                .forEach(names::add);
        if (call.headers().containsKey("Authorization")) {
            names.add("access_token");
        }
        return names;
    }

    private static Set<String> lowerCase(Collection<? extends Enum<?>> constants) {
        return lowerCaseTexts(constants.stream().map(Enum::name).toList());
    }

    private static Set<String> lowerCaseTexts(Collection<String> texts) {
        return new TreeSet<>(
                texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList());
    }
}
