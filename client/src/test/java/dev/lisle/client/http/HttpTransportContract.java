package dev.lisle.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
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
                .doesNotContain("accept-encoding")
                .doesNotContain("upgrade")
                .doesNotContain("cookie");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsAnAnswerAndNotFollowed(int status) throws Exception {
        server.thenSend("HTTP/1.1 " + status + " Moved\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n"
                + "Connection: close\r\n\r\n");

        assertThat(transport.send(post("text=one", AMPLE)).status()).isEqualTo(status);

        assertThat(server.heads()).hasSize(1);
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

    private HttpCall post(String form, Duration timeout) {
        return new HttpCall("POST", server.address("/v1.0/me?a=b"), Map.of("Authorization", "Bearer T"), form, timeout);
    }

    private HttpCall get(Duration timeout) {
        return new HttpCall("GET", server.address("/v1.0/me"), Map.of(), null, timeout);
    }
}
