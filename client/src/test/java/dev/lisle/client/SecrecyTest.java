package dev.lisle.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.auth.AppSecret;
import dev.lisle.client.auth.ThreadsApp;
import dev.lisle.client.auth.TokensClient;
import dev.lisle.client.errors.ThreadsException;
import dev.lisle.client.http.HttpAnswer;
import dev.lisle.client.http.HttpTransport;
import dev.lisle.client.http.NotSentException;
import dev.lisle.client.oembed.EmbedQuery;
import dev.lisle.client.posts.PostId;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
                Map.entry("a network that echoes it", failing(new IOException(ECHO))),
                Map.entry("a cause that echoes it", failing(new IOException("reset", new IllegalStateException(ECHO)))),
                Map.entry("not sent", failing(new NotSentException("no connection", new IOException(ECHO)))));
        Map<String, Function<HttpTransport, Object>> calls = new LinkedHashMap<>();
        Operations.ofAnAccount()
                .forEach((name, variants) ->
                        calls.put(name, transport -> variants.get(0).apply(client(transport))));
        EmbedQuery embed = EmbedQuery.of(URI.create("https://example.com")).with(AccessToken.of(TOKEN));
        calls.put("getOEmbed", transport -> client(transport).oembed().get(embed));
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
                .allSatisfy(event -> assertThat(event.getFormattedMessage() + event.getThrowableProxy())
                        .doesNotContain("exampletoken"));
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
        return call -> new HttpAnswer(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
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

    private static String printed(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
