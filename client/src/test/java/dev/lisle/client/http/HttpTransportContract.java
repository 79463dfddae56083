package dev.lisle.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every transport keeps. */
@Timeout(30)
abstract class HttpTransportContract {
    private static final Duration AMPLE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);

    private ScriptedSocket server;
    private HttpTransport transport;

    /** The transport under test; it is closed by the subclass. */
    abstract HttpTransport transport();

    /** The same, with trust in what {@code tls} trusts. */
    abstract HttpTransport transport(SSLContext tls);

    @BeforeEach
    void open() throws IOException {
        server = ScriptedSocket.open();
        transport = transport();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void anAnswerIsReadWholeWhateverItsStatus() throws Exception {
        server.thenSend("HTTP/1.1 418 No\r\nContent-Length: 5\r\nX-Trace: abc\r\nConnection: close\r\n\r\nhéo\n");

        HttpAnswer answer = transport.send(post("text=one", AMPLE));

        assertThat(answer.status()).isEqualTo(418);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("héo\n");
        assertThat(answer.header("x-TRACE")).contains("abc");
    }

    @Test
    void aLargeBodyArrivesAsItWasSent() throws Exception {
        byte[] body = new byte[3_000_000];
        new Random(7).nextBytes(body);
        server.then(connection -> {
            connection
                    .getOutputStream()
                    .write(("HTTP/1.1 200 OK\r\nContent-Length: " + body.length + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            connection.getOutputStream().write(body);
        });

        assertThat(transport.send(get(AMPLE)).body()).isEqualTo(body);
    }

    @Test
    void methodPathHeadersAndNothingElseOfNoteAreSent() throws Exception {
        server.thenSend("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");

        HttpAnswer answer = transport.send(post("text=one", AMPLE));

        assertThat(answer.body()).isEmpty();
        String head = server.heads().get(0);
        assertThat(head).startsWith("POST /v1.0/me?a=b HTTP/1.1\r\n");
        assertThat(head.toLowerCase(Locale.ROOT))
                .contains("authorization: bearer t\r\n")
                .contains("content-length: 8\r\n")
                .doesNotContain("upgrade")
                .doesNotContain("cookie");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsAnAnswerAndNotFollowed(int status) throws Exception {
        String moved = "HTTP/1.1 " + status + " Moved\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n"
                + "Connection: close\r\n\r\n";
        server.thenSend(moved).thenSend(moved);

        assertThat(transport.send(post("text=one", AMPLE)).status()).isEqualTo(status);
        assertThat(transport.send(get(AMPLE)).status()).isEqualTo(status);

        assertThat(server.heads()).hasSize(2);
    }

    @Test
    void aPackedBodyArrivesUnpackedAndACutOneIsAFailure() throws Exception {
        byte[] packed = gzip("{\"id\":\"17\"}".repeat(1_000));
        server.then(connection -> sendPacked(connection, packed, packed.length))
                .then(connection -> sendPacked(connection, packed, packed.length - 9));

        assertThat(new String(transport.send(get(AMPLE)).body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"id\":\"17\"}".repeat(1_000));
        assertThatThrownBy(() -> transport.send(post("text=one", AMPLE)))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(NotSentException.class);
    }

    @Test
    void aBodyThatIsCalledPackedAndIsNotIsAFailure() {
        server.thenSend("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 11\r\n\r\n{\"id\":\"17\"}");

        assertThatThrownBy(() -> transport.send(post("text=one", AMPLE)))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(NotSentException.class);
    }

    /** Nobody can tell whether the server read the request before it closed the connection that it had kept open. */
    @Test
    void aPostOverAConnectionThatWasKeptOpenAndThenBreaksIsNotSentAgain() throws Exception {
        server.then(connection -> {
            ScriptedSocket.write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
            server.heads().add(ScriptedSocket.readRequest(connection.getInputStream()));
        });

        assertThat(transport.send(get(AMPLE)).status()).isEqualTo(200);
        assertThatThrownBy(() -> transport.send(post("text=one", AMPLE)))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(NotSentException.class);

        assertThat(server.heads()).filteredOn(head -> head.startsWith("POST")).hasSize(1);
    }

    @Test
    void overTlsTheTwoSidesSpeakHttp2() throws Exception {
        try (MockWebServer http2 = Http2.server()) {
            http2.enqueue(new MockResponse(200, Headers.of("X-Trace", "abc"), "{}"));

            HttpAnswer answer = transport(Http2.TRUSTING).send(Http2.post(http2, AMPLE));

            assertThat(answer.body()).isEqualTo("{}".getBytes(StandardCharsets.UTF_8));
            assertThat(answer.header("x-trace")).contains("abc");
            RecordedRequest received = http2.takeRequest();
            assertThat(received.getRequestLine()).isEqualTo("POST /v1.0/me HTTP/2");
            assertThat(received.getBody().utf8()).isEqualTo("text=one");
            assertThat(received.getHeaders().get("Authorization")).isEqualTo("Bearer T");
        }
    }

    @Test
    void manyCallsShareOneConnectionOfHttp2AndEachGetsItsOwnAnswer() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try (MockWebServer http2 = Http2.echoing()) {
            HttpTransport trusting = transport(Http2.TRUSTING);
            trusting.send(Http2.get(http2, "/first", AMPLE)); // the connection is up
            List<Callable<String>> calls = IntStream.range(0, 50)
                    .mapToObj(i -> (Callable<String>) () -> {
                        byte[] body =
                                trusting.send(Http2.get(http2, "/" + i, AMPLE)).body();
                        return new String(body, StandardCharsets.UTF_8);
                    })
                    .toList();

            List<String> answers = new ArrayList<>();
            for (Future<String> answer : callers.invokeAll(calls)) {
                answers.add(answer.get());
            }

            assertThat(answers)
                    .isEqualTo(IntStream.range(0, 50).mapToObj(i -> "/" + i).toList());
            for (int i = 0; i < 51; i++) {
                assertThat(http2.takeRequest().getConnectionIndex()).isZero();
            }
        } finally {
            callers.shutdownNow();
        }
    }

    static Stream<Arguments> endsOfAStream() {
        MockResponse.Builder answer = new MockResponse.Builder().body("{\"id\":\"17\"}".repeat(10_000));
        int internalError = 2;
        int cancelled = 8;
        return Stream.of(
                Arguments.of(
                        "reset before the answer",
                        answer.clone().onResponseStart(new SocketEffect.CloseStream(internalError))),
                Arguments.of("cancelled", answer.clone().onResponseStart(new SocketEffect.CloseStream(cancelled))),
                Arguments.of(
                        "closed before the answer", answer.clone().onResponseStart(new SocketEffect.CloseSocket())),
                Arguments.of(
                        "closed within the answer", answer.clone().onResponseBody(new SocketEffect.CloseSocket())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endsOfAStream")
    void aStreamOfHttp2ThatBreaksOffIsAFailureAndAPostIsNotSentAgain(String how, MockResponse.Builder answer)
            throws Exception {
        try (MockWebServer http2 = Http2.server()) {
            http2.enqueue(answer.build());
            http2.enqueue(new MockResponse(200, Headers.of(), "sent again"));

            assertThatThrownBy(() -> transport(Http2.TRUSTING).send(Http2.post(http2, AMPLE)))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(NotSentException.class);

            assertThat(http2.getRequestCount()).isEqualTo(1);
        }
    }

    @Test
    void aSlowBodyOfHttp2IsLeftAtTheDeadline() throws Exception {
        try (MockWebServer http2 = Http2.server()) {
            http2.enqueue(new MockResponse.Builder()
                    .body("{}".repeat(10_000))
                    .throttleBody(2, 1, TimeUnit.HOURS)
                    .build());

            assertThatThrownBy(() -> transport(Http2.TRUSTING).send(Http2.post(http2, SHORT)))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(NotSentException.class);
        }
    }

    @Test
    void aServerThatNobodyVouchesForGetsNothing() throws Exception {
        try (MockWebServer http2 = Http2.server()) {
            assertThatThrownBy(() -> transport.send(Http2.post(http2, AMPLE))).isInstanceOf(NotSentException.class);

            assertThat(http2.getRequestCount()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200",
                "HTTP/1.1 200 OK\r\nContent-Le",
                "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{\"id\":",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"id\"\r\n",
            })
    void anAnswerThatBreaksOffIsAFailureAndAPostIsNotSentAgain(String sent) {
        server.thenSend(sent).thenReset(sent);

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> transport.send(post("text=one", AMPLE)))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(NotSentException.class);
        }

        assertThat(server.heads()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{\"id\":",
            })
    void aSilentServerIsLeftAtTheDeadlineWhereverItFellSilent(String sent) throws Exception {
        server.thenStall(sent);

        assertThatThrownBy(() -> transport.send(post("text=one", SHORT)))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(NotSentException.class);

        assertThat(server.aPeerLeftWithin(10)).isTrue();
        assertThat(server.heads()).hasSize(1);
    }

    @Test
    void aServerThatDripsIsLeftAtTheDeadlineToo() throws Exception {
        CountDownLatch left = new CountDownLatch(1);
        server.then(connection -> {
            connection
                    .getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            try {
                while (!left.await(20, TimeUnit.MILLISECONDS)) {
                    connection.getOutputStream().write('x');
                }
            } catch (IOException e) {
                left.countDown();
            }
        });

        assertThatThrownBy(() -> transport.send(get(SHORT))).isInstanceOf(IOException.class);

        assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whereNobodyListensItIsCertainThatNothingWasSent() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        HttpCall call = new HttpCall("POST", URI.create("http://127.0.0.1:" + port + "/"), Map.of(), "a=b", AMPLE);

        assertThatThrownBy(() -> transport.send(call)).isInstanceOf(NotSentException.class);
    }

    @Test
    void whereTlsDoesNotComeUpTheTokenIsNotSent() throws Exception {
        server.thenSend("");
        HttpCall call = new HttpCall(
                "POST",
                URI.create("https://127.0.0.1:" + server.address("/").getPort() + "/"),
                Map.of("Authorization", "Bearer T"),
                "a=b",
                SHORT);

        assertThatThrownBy(() -> transport.send(call)).isInstanceOf(IOException.class);

        assertThat(server.heads()).noneMatch(head -> head.contains("Bearer"));
    }

    @Test
    void anInterruptEndsTheWaitAndTheConnection() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        server.then(connection -> {
            arrived.countDown();
            connection.getInputStream().read();
        });
        ExecutorService caller = Executors.newSingleThreadExecutor();
        try {
            Future<HttpAnswer> answer = caller.submit(() -> transport.send(post("text=one", AMPLE)));
            assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
            caller.shutdownNow();

            assertThatThrownBy(answer::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(InterruptedException.class);
        } finally {
            caller.shutdownNow();
        }
    }

    @Test
    void aCallAndAnAnswerShowNothingPrivateWhenPrinted() {
        HttpCall call = post("text=secret", AMPLE);
        HttpAnswer answer = new HttpAnswer(200, Map.of(), "secret".getBytes(StandardCharsets.UTF_8));

        assertThat(call).hasToString("POST /v1.0/me");
        assertThat(answer).hasToString("HTTP 200, 6 bytes");
    }

    private static void sendPacked(Socket connection, byte[] packed, int sent) throws IOException {
        ScriptedSocket.write(
                connection,
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + sent
                        + "\r\nConnection: close\r\n\r\n");
        connection.getOutputStream().write(packed, 0, sent);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private HttpCall post(String form, Duration timeout) {
        return new HttpCall("POST", server.address("/v1.0/me?a=b"), Map.of("Authorization", "Bearer T"), form, timeout);
    }

    private HttpCall get(Duration timeout) {
        return new HttpCall("GET", server.address("/v1.0/me"), Map.of(), null, timeout);
    }
}
