package dev.lisle.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * One message a line, in and out. Unlike the SDK's own it loses no answer when two calls end at once, answers what was asked before the
 * input ended, and survives a line that is no message (ADR 30).
 */
final class LineTransport implements McpServerTransportProvider {
    private static final Logger LOG = LoggerFactory.getLogger(LineTransport.class);
    private static final int LONGEST_LINE_IN_BYTES = 16 << 20;
    private static final String NO_MESSAGE = "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32700,\"message\":"
            + "\"This line is no message of JSON-RPC, or has more than 16 MB.\"}}";

    private final McpJsonMapper json;
    private final OutputStream out;
    private final Object writing = new Object();
    private final Phaser underWay = new Phaser(1);
    private @Nullable McpServerSession session;

    LineTransport(McpJsonMapper json, OutputStream out) {
        this.json = json;
        this.out = out;
    }

    /** Reads to the end, and waits for what is under way then, so long at most. */
    void serve(InputStream in, Duration patience) throws InterruptedException {
        try {
            Lines lines = new Lines(in, LONGEST_LINE_IN_BYTES);
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                take(new String(line, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            LOG.warn("The input broke off: {}", e.getMessage());
        }
        try {
            underWay.awaitAdvanceInterruptibly(underWay.arrive(), patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            LOG.warn("The input ended, and calls that were under way are left.");
        }
    }

    private void take(String line) {
        if (line.isBlank()) {
            return;
        }
        JSONRPCMessage message;
        try {
            message = McpSchema.deserializeJsonRpcMessage(json, line);
        } catch (IOException | RuntimeException e) { // Jackson's are unchecked
            write(NO_MESSAGE);
            return;
        }
        underWay.register();
        Objects.requireNonNull(session, "the server is built")
                .handle(message)
                .doFinally(end -> underWay.arriveAndDeregister())
                .subscribe(
                        done -> {}, failure -> LOG.warn("A message could not be answered: {}", failure.getMessage()));
    }

    private void write(String line) {
        try {
            byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
            synchronized (writing) {
                out.write(bytes);
                out.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The host does not read any more.", e);
        }
    }

    @Override
    public void setSessionFactory(McpServerSession.Factory factory) {
        session = factory.create(new Wire());
    }

    @Override
    public Mono<Void> notifyClients(String method, Object params) {
        return Objects.requireNonNull(session, "the server is built").sendNotification(method, params);
    }

    @Override
    public Mono<Void> closeGracefully() {
        return session == null ? Mono.empty() : session.closeGracefully();
    }

    /** The way out. */
    private final class Wire implements McpServerTransport {
        @Override
        public Mono<Void> sendMessage(JSONRPCMessage message) {
            return Mono.fromRunnable(() -> write(text(message)));
        }

        private String text(JSONRPCMessage message) {
            try {
                return json.writeValueAsString(message);
            } catch (IOException e) {
                throw new UncheckedIOException("a message cannot be written", e);
            }
        }

        @Override
        public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
            return json.convertValue(data, type);
        }

        @Override
        public Mono<Void> closeGracefully() {
            return Mono.empty();
        }
    }
}
