package dev.lisle.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A server on loopback that gives recorded answers, in the order in which they were queued, and keeps what it received. A
 * request for which no answer is queued gets status 599, so that a test cannot pass by accident. Register it as an
 * extension: it starts before each test and stops after it. Thread-safe.
 */
public final class RecordedMeta implements BeforeEachCallback, AfterEachCallback {
    private static final int NOTHING_QUEUED = 599;

    private final Class<?> beside;
    private final Queue<RecordedAnswer> answers = new ConcurrentLinkedQueue<>();
    private final List<RecordedCall> received = new CopyOnWriteArrayList<>();
    private @Nullable HttpServer server;
    private @Nullable ExecutorService threads;

    private RecordedMeta(Class<?> beside) {
        this.beside = beside;
    }

    /** A server whose recorded answers are named relative to {@code beside}, as resources of its class path. */
    public static RecordedMeta beside(Class<?> beside) {
        return new RecordedMeta(beside);
    }

    @Override
    public void beforeEach(ExtensionContext test) throws IOException {
        HttpServer starting = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        threads = Executors.newCachedThreadPool();
        starting.setExecutor(threads);
        starting.createContext("/", this::handle);
        starting.start();
        server = starting;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (server != null && threads != null) {
            server.stop(0);
            threads.shutdownNow();
        }
    }

    /** Where to call, without version; on a free port. */
    public URI address() {
        if (server == null) {
            throw new IllegalStateException("not started: register it with @RegisterExtension");
        }
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Queues a recorded answer with status 200. */
    public RecordedMeta answer(String resource) {
        return answer(200, resource);
    }

    /** Queues a recorded answer with another status. */
    public RecordedMeta answer(int status, String resource) {
        return answer(RecordedAnswer.json(status, text(resource)));
    }

    /** Queues an answer. */
    public RecordedMeta answer(RecordedAnswer answer) {
        answers.add(answer);
        return this;
    }

    /** A recorded answer's text. */
    public String text(String resource) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + resource + " beside " + beside.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was received so far, oldest first. */
    public List<RecordedCall> received() {
        return List.copyOf(received);
    }

    /** What was received so far, one line each: see {@link RecordedCall#toString}. */
    public List<String> calls() {
        return received.stream().map(RecordedCall::toString).toList();
    }

    /** The only request that was received, with headers and body; fails if there were none or more. */
    public RecordedCall onlyRequest() {
        List<RecordedCall> all = received();
        if (all.size() != 1) {
            throw new AssertionError("expected one call, received " + all);
        }
        return all.get(0);
    }

    /** The only request that was received, on one line. */
    public String onlyCall() {
        return onlyRequest().toString();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            received.add(RecordedCall.of(
                    exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders(), body));
            RecordedAnswer answer = answers.poll();
            if (answer == null) {
                exchange.sendResponseHeaders(NOTHING_QUEUED, -1);
            } else if (answer.sentBytes() >= 0) {
                send(answer, exchange);
            }
        }
    }

    private static void send(RecordedAnswer answer, HttpExchange exchange) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body, 0, answer.sentBytes());
    }
}
