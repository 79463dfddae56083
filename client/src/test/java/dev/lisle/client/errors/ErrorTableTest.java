package dev.lisle.client.errors;

import static dev.lisle.client.errors.ThreadsException.Effect.NONE;
import static dev.lisle.client.errors.ThreadsException.Effect.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lisle.client.TestClients;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.VirtualTime;
import dev.lisle.client.containers.ContainerId;
import dev.lisle.client.errors.ThreadsException.Effect;
import dev.lisle.client.posts.PostId;
import dev.lisle.testing.RecordedAnswer;
import dev.lisle.testing.RecordedMeta;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorTableTest {
    private static final Map<String, Class<? extends ThreadsException>> KINDS = Map.of(
            "fix", InvalidRequestException.class,
            "renew", TokenExpiredException.class,
            "ask", MissingScopeException.class,
            "check id", NotFoundException.class,
            "again", NotReadyException.class,
            "wait", RateLimitedException.class,
            "settle", AccountRestrictedException.class,
            "later", ServerTroubleException.class);

    @RegisterExtension
    final RecordedMeta meta = RecordedMeta.beside(ThreadsClient.class);

    private ThreadsClient client;

    @BeforeEach
    void open() {
        VirtualTime time = new VirtualTime();
        client = TestClients.of(meta, time);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest(name = "HTTP {0}, code {1}, subcode {2}: {3}, {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                // what the caller must change
                "400, 100, -,       fix,      NONE",
                "500, 100, -,       fix,      NONE",
                "400, 100, 4279004, fix,      NONE",
                "400, 100, 4279030, fix,      NONE",
                "400, -1,  4279047, fix,      NONE",
                "400, 100, 4279047, fix,      NONE",
                "400, 1,   2207052, fix,      NONE",
                "400, 506, -,       fix,      NONE",
                // tokens
                "400, 190, -,       renew,    NONE",
                "500, 190, -,       renew,    NONE",
                "401, 190, 463,     renew,    NONE",
                "400, 452, 4279019, renew,    NONE",
                "400, 102, -,       renew,    NONE",
                // scopes and access levels
                "400, 10,  -,       ask,      NONE",
                "500, 10,  -,       ask,      UNKNOWN",
                "400, 10,  4279067, ask,      NONE",
                "400, 100, 10,      ask,      NONE",
                "400, 3,   -,       ask,      NONE",
                "400, 200, -,       ask,      NONE",
                "403, 299, -,       ask,      NONE",
                // objects
                "400, 100, 33,      check id, NONE",
                "400, 24,  -,       check id, NONE",
                "400, 24,  4279009, again,    NONE",
                // quotas, whatever the status
                "400, 613, 4279002, wait,     NONE",
                "500, 613, -,       wait,     NONE",
                "400, 4,   -,       wait,     NONE",
                "403, 17,  -,       wait,     NONE",
                "400, 32,  -,       wait,     NONE",
                "400, 341, -,       wait,     NONE",
                "400, 9,   2207042, wait,     NONE",
                "429, -,   -,       wait,     NONE",
                // the account
                "400, 4,   2207051, settle,   NONE",
                "400, 368, -,       settle,   NONE",
                "400, 25,  2207050, settle,   NONE",
                "400, -,   4279013, settle,   NONE",
                // trouble of Meta's own
                "500, 2,   -,       later,    UNKNOWN",
                "400, 1,   -,       later,    UNKNOWN",
                "400, -1,  -,       later,    UNKNOWN",
                "500, 77,  -,       later,    UNKNOWN",
                "400, 77,  -,       fix,      NONE",
                "200, 2,   -,       later,    UNKNOWN",
                "200, 190, -,       renew,    NONE",
            })
    void anErrorIsTypedByWhatToDoNextAndSaysWhetherAPublishMayHaveTakenEffect(
            int status, Integer code, Integer subcode, String kind, Effect effectOfPublish) {
        RecordedAnswer error = RecordedAnswer.json(status, body(code, subcode));

        meta.answer(error);
        ThreadsException publish = failureOf(() -> client.containers().publish(new ContainerId("17")));

        assertThat(publish).isExactlyInstanceOf(KINDS.get(kind));
        assertThat(publish.effect()).isEqualTo(effectOfPublish);
        assertThat(meta.received()).hasSize(1);

        Stream.generate(() -> error).limit(4).forEach(meta::answer);
        ThreadsException read = failureOf(() -> client.posts().get(new PostId("18")));

        assertThat(read).isExactlyInstanceOf(KINDS.get(kind));
        assertThat(read.effect()).isEqualTo(NONE);
    }

    @Test
    void theMessageNamesTheCallTheCauseAndTheRemedyAndTheErrorKeepsTheRest() {
        meta.answer(RecordedAnswer.json(400, """
                {"error":{"message":"Invalid parameter","type":"OAuthException","code":100,"error_subcode":4279004,
                 "is_transient":false,"error_user_title":"Invalid Carousel Children",
                 "error_user_msg":"The children are invalid.","fbtrace_id":"AExampleTrace01","brand_new":[{}]}}"""));

        ThreadsException refused = failureOf(() -> client.containers().publish(new ContainerId("17")));

        assertThat(refused)
                .hasMessage("POST /me/threads_publish was refused: Invalid parameter – Invalid Carousel Children"
                        + " (HTTP 400, code 100, subcode 4279004, trace AExampleTrace01)."
                        + " Fix the call; the same call will be refused again.");
        assertThat(refused.error())
                .contains(new ApiError(
                        400,
                        100,
                        4279004,
                        "OAuthException",
                        "Invalid parameter",
                        "Invalid Carousel Children",
                        "The children are invalid.",
                        false,
                        "AExampleTrace01"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void anAnswerThatIsNoAnswerIsTypedAndLeavesAPublishInDoubt(
            String name, RecordedAnswer answer, Class<?> kind, Effect effectOfPublish, String said) {
        meta.answer(answer);

        ThreadsException failure = failureOf(() -> client.containers().publish(new ContainerId("17")));

        assertThat(failure).isExactlyInstanceOf(kind).hasMessageContaining(said);
        assertThat(failure.effect()).isEqualTo(effectOfPublish);
        assertThat(failure.getMessage()).hasSizeLessThan(400);
    }

    static Stream<Arguments> anAnswerThatIsNoAnswerIsTypedAndLeavesAPublishInDoubt() {
        String html = "<html><body>\n  <h1>502 Bad Gateway</h1>" + "<p>sorry</p>".repeat(500);
        RecordedAnswer done = RecordedAnswer.json(200, "{\"id\":\"18312345678901234\"}");
        return Stream.of(
                Arguments.of(
                        "HTML, 502",
                        RecordedAnswer.of(502, "text/html", html),
                        ServerTroubleException.class,
                        UNKNOWN,
                        "<html><body> <h1>502 Bad Gateway</h1>"),
                Arguments.of(
                        "HTML, 400",
                        RecordedAnswer.of(400, "text/html", html),
                        InvalidRequestException.class,
                        UNKNOWN,
                        "HTTP 400"),
                Arguments.of(
                        "HTML, 200",
                        RecordedAnswer.of(200, "text/html", html),
                        ServerTroubleException.class,
                        UNKNOWN,
                        "not in a form that can be read"),
                Arguments.of(
                        "a redirect",
                        RecordedAnswer.json(302, "").with("Location", "/elsewhere"),
                        ServerTroubleException.class,
                        UNKNOWN,
                        "HTTP 302"),
                Arguments.of(
                        "an empty 200",
                        RecordedAnswer.json(200, ""),
                        ServerTroubleException.class,
                        UNKNOWN,
                        "the body is empty"),
                Arguments.of(
                        "an empty 500",
                        RecordedAnswer.json(500, ""),
                        ServerTroubleException.class,
                        UNKNOWN,
                        "the body is empty"),
                Arguments.of(
                        "JSON without an id",
                        RecordedAnswer.json(200, "{\"success\":true}"),
                        ServerTroubleException.class,
                        UNKNOWN,
                        "{\"success\":true}"),
                Arguments.of(
                        "an id that is none",
                        RecordedAnswer.json(200, "{\"id\":\"../me\"}"),
                        ServerTroubleException.class,
                        UNKNOWN,
                        "not in a form that can be read"),
                Arguments.of(
                        "an empty id",
                        RecordedAnswer.json(200, "{\"id\":\"\"}"),
                        ServerTroubleException.class,
                        UNKNOWN,
                        "not in a form that can be read"),
                Arguments.of("an array", RecordedAnswer.json(200, "[1]"), ServerTroubleException.class, UNKNOWN, "[1]"),
                Arguments.of(
                        "JSON that breaks off",
                        done.truncatedTo(20),
                        ServerTroubleException.class,
                        UNKNOWN,
                        "{\"id\":\"183123456789"),
                Arguments.of(
                        "an error that breaks off",
                        RecordedAnswer.json(500, body(100, null)).truncatedTo(20),
                        ServerTroubleException.class,
                        UNKNOWN,
                        "HTTP 500"),
                Arguments.of(
                        "a bare error text, 400",
                        RecordedAnswer.json(400, "{\"error\":\"Bad day\"}"),
                        InvalidRequestException.class,
                        UNKNOWN,
                        "Bad day"),
                Arguments.of(
                        "a bare error text, 200",
                        RecordedAnswer.json(200, "{\"error\":\"Bad day\"}"),
                        ServerTroubleException.class,
                        UNKNOWN,
                        "Bad day"),
                Arguments.of(
                        "the flat form",
                        RecordedAnswer.json(
                                400, "{\"error_type\":\"OAuthException\",\"code\":400,\"error_message\":\"No match\"}"),
                        InvalidRequestException.class,
                        NONE,
                        "No match"),
                Arguments.of(
                        "a connection that closes",
                        RecordedAnswer.none(),
                        TransportException.class,
                        UNKNOWN,
                        "look before you repeat it"),
                Arguments.of(
                        "a body that is cut",
                        done.cutAfter(10),
                        TransportException.class,
                        UNKNOWN,
                        "look before you repeat it"));
    }

    @Test
    void anErrorThatIsNullIsNone() {
        meta.answer(RecordedAnswer.json(200, "{\"id\":\"18\",\"error\":null}"));

        assertThat(client.containers().publish(new ContainerId("17"))).isEqualTo(new PostId("18"));
    }

    private static String body(Integer code, Integer subcode) {
        return "{\"error\":{\"message\":\"said\",\"type\":\"OAuthException\""
                + (code == null ? "" : ",\"code\":" + code)
                + (subcode == null ? "" : ",\"error_subcode\":" + subcode) + "}}";
    }

    private static ThreadsException failureOf(ThrowingCallable call) {
        return catchThrowableOfType(ThreadsException.class, call);
    }
}
