package dev.lisle.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.auth.AppSecret;
import dev.lisle.client.auth.Credentials;
import dev.lisle.client.auth.EnvTokenStore;
import dev.lisle.client.auth.FileTokenStore;
import dev.lisle.client.auth.ThreadsApp;
import dev.lisle.client.auth.TokenKeeper;
import dev.lisle.client.auth.TokenStore;
import dev.lisle.client.auth.TokensClient;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.http.HttpAnswer;
import dev.lisle.client.http.HttpTransport;
import dev.lisle.client.http.NotSentException;
import dev.lisle.client.oembed.EmbedQuery;
import dev.lisle.client.posts.PostId;
import dev.lisle.client.webhooks.SignedRequest;
import dev.lisle.client.webhooks.WebhookReceiver;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Servers and networks that echo everything they were sent cannot make the client show the token. */
class SecrecyTest {
    private static final String TOKEN = "TH|1234567890|exampletokenexampletokenexampletoken";
    private static final String IN_A_QUERY = URLEncoder.encode(TOKEN, StandardCharsets.UTF_8);
    private static final org.slf4j.Logger LISTENER = LoggerFactory.getLogger("listener");
    private static final String ECHO = "access_token=" + TOKEN + " or " + IN_A_QUERY;

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
    }

    @AfterEach
    void stopListening() {
        root.setLevel(Level.OFF);
        root.detachAppender(log);
    }

    static Stream<Arguments> everyCallIntoEveryFailure() {
        Map<String, HttpTransport> failures = Map.ofEntries(
                Map.entry("an error that echoes it", answering(400, errorWith(ECHO))),
                Map.entry(
                        "an error of Meta's own that echoes it",
                        answering(500, errorWith(ECHO).replace("190", "2"))),
                Map.entry("a bare error text", answering(400, "{\"error\":\"" + ECHO + "\"}")),
                Map.entry(
                        "the flat form",
                        answering(400, "{\"error_type\":\"" + ECHO + "\",\"error_message\":\"" + ECHO + "\"}")),
                Map.entry("HTML", answering(502, "<html>" + ECHO + "</html>")),
                Map.entry("HTML where the excerpt is cut inside it", answering(502, "x".repeat(95) + ECHO)),
                Map.entry("no JSON", answering(200, ECHO)),
                Map.entry("JSON without an id", answering(200, "{\"url\":\"" + ECHO + "\"}")),
                Map.entry("JSON that breaks off", answering(200, "{\"id\":\"" + ECHO)),
                Map.entry("headers that echo it", answering(429, "{}", Map.of("x-app-usage", List.of(ECHO)))),
                Map.entry("a network that echoes it", failing(new IOException(ECHO))),
                Map.entry("a second failure that echoes it", failing(closingFailed())),
                Map.entry("a cause that echoes it", failing(new IOException("reset", new IllegalStateException(ECHO)))),
                Map.entry("not sent", failing(new NotSentException("no connection", new IOException(ECHO)))));
        Map<String, Function<HttpTransport, Object>> calls = new LinkedHashMap<>();
        Operations.ofAnAccount()
                .forEach((name, variants) -> IntStream.range(0, variants.size())
                        .forEach(i -> calls.put(
                                name + " " + i, transport -> variants.get(i).apply(client(transport)))));
        EmbedQuery embed = EmbedQuery.of(URI.create("https://example.com")).with(AccessToken.of(TOKEN));
        calls.keySet().removeIf(name -> name.startsWith("getOEmbed")); // goes out without the account's token
        calls.put("getOEmbed", transport -> client(transport).oembed().get(embed));
        Map<String, String> secret = Map.of("client_secret", TOKEN, "input_token", TOKEN, "code", TOKEN);
        calls.put("raw get", transport -> client(transport).raw().get("/debug_token", secret));
        calls.put("raw post", transport -> client(transport).raw().post("/oauth/access_token", secret));
        calls.put("raw delete", transport -> client(transport).raw().delete("/17", secret));
        Operations.ofAnApp(TOKEN).forEach((name, call) -> calls.put(name, transport -> call.apply(tokens(transport))));
        return failures.entrySet().stream()
                .flatMap(failure -> calls.entrySet().stream()
                        .map(call ->
                                Arguments.of(call.getKey(), failure.getKey(), call.getValue(), failure.getValue())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyCallIntoEveryFailure")
    void noFailureAndNoLogShowsTheToken(
            String call, String failure, Function<HttpTransport, Object> send, HttpTransport transport) {
        ThreadsException thrown = catchThrowableOfType(ThreadsException.class, () -> send.apply(transport));

        if (thrown != null) { // an answer without an id is one for calls that need none
            assertThat(printed(thrown)).doesNotContain(TOKEN, IN_A_QUERY, "exampletoken");
            assertThat(thrown.error().toString()).doesNotContain("exampletoken");
        }
        assertThat(log.list)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(shown(event)).doesNotContain("exampletoken"));
    }

    /** What needs no request, or takes what comes from outside: logins, callbacks, deliveries, kept tokens. */
    static Stream<Arguments> everythingElseThatCanFail() throws IOException {
        AppSecret secret = AppSecret.of(TOKEN);
        Path file = Files.createTempFile("lisle", ".json");
        Files.writeString(file, "{\"access_token\":\"" + TOKEN);
        Path env = Files.createTempFile("lisle", ".env");
        Files.writeString(env, "THREADS_ACCESS_TOKEN=" + TOKEN + " \u00e9 and more\n");
        TokenStore failing = new TokenStore() {
            @Override
            public Optional<Credentials> load() throws IOException {
                return Optional.of(Credentials.of(AccessToken.of(TOKEN)));
            }

            @Override
            public void save(Credentials credentials) throws IOException {
                throw new IOException("the disk is full");
            }
        };
        return Stream.of(
                action(
                        "a code without a state",
                        () -> tokens(unreachable()).login("/?code=" + TOKEN, "exampletoken-state")),
                action(
                        "another state",
                        () -> tokens(unreachable()).login("/?code=" + TOKEN + "&state=" + TOKEN, "exampletoken-state")),
                action(
                        "a login that was refused",
                        () -> tokens(unreachable()).login("/?error=access_denied&state=s&code=" + TOKEN, "s")),
                action(
                        "an exchange that is cut off",
                        () -> tokens(unreachable()).login("/?state=s&code=" + IN_A_QUERY, "s")),
                action(
                        "a delivery that is not signed",
                        () -> WebhookReceiver.of(secret, TOKEN)
                                .events(TOKEN.getBytes(StandardCharsets.UTF_8), "sha256=" + TOKEN)),
                action(
                        "a signed delivery that is no JSON",
                        () -> WebhookReceiver.of(secret, TOKEN)
                                .events(
                                        TOKEN.getBytes(StandardCharsets.UTF_8),
                                        "sha256="
                                                + HexFormat.of()
                                                        .formatHex(
                                                                secret.sign(TOKEN.getBytes(StandardCharsets.UTF_8))))),
                action(
                        "a challenge with another word",
                        () -> WebhookReceiver.of(secret, TOKEN)
                                .challenge(Map.of("hub.mode", "subscribe", "hub.verify_token", "another"))),
                action("a signed request that is none", () -> SignedRequest.parse(TOKEN + "." + TOKEN, secret)),
                action("credentials that are none", () -> Credentials.fromJson("{\"access_token\":\"" + TOKEN)),
                action(
                        "a file that breaks off",
                        () -> TokenKeeper.of(FileTokenStore.at(file), tokens(unreachable()))
                                .token()),
                action(
                        "a .env file with a token that is none",
                        () -> TokenKeeper.of(EnvTokenStore.at(env), tokens(unreachable()))
                                .token()),
                action("a token that is none", () -> AccessToken.of(TOKEN + "\n" + TOKEN)),
                action(
                        "a refresh that fails",
                        () -> TokenKeeper.of(failing, answeringTokens(400, errorWith(ECHO)))
                                .credentials()),
                action(
                        "a refreshed token that cannot be stored",
                        () -> TokenKeeper.of(failing, answeringTokens(200, "{\"access_token\":\"" + TOKEN + "\"}"))
                                .credentials()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everythingElseThatCanFail")
    void nothingElseThatFailsShowsASecret(String what, Supplier<Object> action) {
        String seen = "";
        try {
            seen = String.valueOf(action.get());
        } catch (RuntimeException e) {
            seen = printed(e);
        }

        assertThat(seen).isNotEmpty().doesNotContain("exampletoken");
        assertThat(log.list).allSatisfy(event -> assertThat(shown(event)).doesNotContain("exampletoken"));
    }

    @Test
    void overARealConnectionTheLogShowsNothingEither() throws IOException {
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ThreadsClient client = ThreadsClient.builder(AccessToken.of(TOKEN))
                        .settings(ClientSettings.defaults()
                                .withTimeout(Duration.ofMillis(200))
                                .withAddress(URI.create("http://127.0.0.1:" + closed.getLocalPort())))
                        .build()) {
            EmbedQuery embed = EmbedQuery.of(URI.create("https://example.com")).with(AccessToken.of(TOKEN));

            ThreadsException thrown = catchThrowableOfType(
                    ThreadsException.class, () -> client.oembed().get(embed));

            assertThat(printed(thrown)).doesNotContain("exampletoken");
            assertThat(log.list)
                    .isNotEmpty()
                    .allSatisfy(event -> assertThat(shown(event)).doesNotContain("exampletoken"));
        }
    }

    @Test
    void theLogOfACallHasMethodPathStatusSizeAndTimeAndNothingElse() {
        client(answering(200, "{\"id\":\"18\",\"text\":\"private\"}")).posts().get(new PostId("18"));

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .contains("GET /18: HTTP 200, 28 bytes, 0 ms");
    }

    @Test
    void nothingThatHoldsTheTokenPrintsIt() {
        AccessToken token = AccessToken.of(TOKEN);
        ThreadsClient.Builder builder = ThreadsClient.builder(token);

        try (ThreadsClient client = builder.build()) {
            assertThat(List.of(token, builder, client, client.posts(), client.containers(), client.profiles()))
                    .allSatisfy(holder -> assertThat(holder.toString()).doesNotContain("exampletoken"));
        }
        assertThat(token).hasToString("AccessToken[hidden]");
    }

    private static TokensClient tokens(HttpTransport transport) {
        VirtualTime time = new VirtualTime();
        ThreadsApp app = ThreadsApp.of("1", AppSecret.of(TOKEN), URI.create("https://app.example.com"));
        return TokensClient.of(app, transport, ClientSettings.defaults(), time, time);
    }

    private static ThreadsClient client(HttpTransport transport) {
        VirtualTime time = new VirtualTime();
        return ThreadsClient.builder(AccessToken.of(TOKEN))
                .listener(event -> LISTENER.info("{}", event))
                .transport(transport)
                .time(time, time)
                .build();
    }

    private static HttpTransport answering(int status, String body) {
        return answering(status, body, Map.of());
    }

    private static HttpTransport answering(int status, String body, Map<String, List<String>> headers) {
        return call -> new HttpAnswer(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpTransport failing(IOException failure) {
        return call -> {
            throw failure;
        };
    }

    private static String errorWith(String text) {
        return "{\"error\":{\"message\":\"" + text + "\",\"type\":\"" + text + "\",\"code\":190,\"error_user_title\":\""
                + text + "\",\"error_user_msg\":\"" + text + "\",\"fbtrace_id\":\"" + text + "\"}}";
    }

    private static Arguments action(String what, Supplier<Object> action) {
        return Arguments.of(what, action);
    }

    private static IOException closingFailed() {
        IOException failure = new IOException("reset");
        failure.addSuppressed(new IllegalStateException(ECHO));
        return failure;
    }

    private static HttpTransport unreachable() {
        return failing(new IOException(ECHO));
    }

    private static TokensClient answeringTokens(int status, String body) {
        return tokens(answering(status, body));
    }

    /** As a layout with stack traces writes it. */
    private static String shown(ILoggingEvent event) {
        return event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy());
    }

    private static String printed(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
