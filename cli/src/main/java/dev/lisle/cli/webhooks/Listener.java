package dev.lisle.cli.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lisle.client.webhooks.WebhookEvent;
import dev.lisle.client.webhooks.WebhookException;
import dev.lisle.client.webhooks.WebhookReceiver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A server on the loopback that Meta's deliveries are led to. One delivery after the other, so events come in their order. */
final class Listener implements AutoCloseable {
    private static final int LARGEST_BODY = 1 << 20;

    private final HttpServer server;
    private final WebhookReceiver receiver;
    private final Consumer<WebhookEvent> events;
    private final Consumer<String> notes;

    private Listener(
            HttpServer server, WebhookReceiver receiver, Consumer<WebhookEvent> events, Consumer<String> notes) {
        this.server = server;
        this.receiver = receiver;
        this.events = events;
        this.notes = notes;
    }

    /**
     * Listens on 127.0.0.1.
     *
     * @param port 0 for any free one
     * @param events hears of what Meta signed
     * @param notes hears of what was refused, and why
     * @throws UncheckedIOException if the port is held by another program
     */
    static Listener start(int port, WebhookReceiver receiver, Consumer<WebhookEvent> events, Consumer<String> notes)
            throws IOException {
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (BindException e) {
            throw new UncheckedIOException(
                    "Port " + port + " is held by another program. Choose another with --port, or 0 for a free one.",
                    e);
        }
        Listener listener = new Listener(server, receiver, events, notes);
        server.createContext("/", listener::handle);
        server.start();
        return listener;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestMethod()) {
                case "GET" -> challenge(exchange);
                case "POST" -> deliver(exchange);
                default -> answer(exchange, 405, "");
            }
        }
    }

    private void challenge(HttpExchange exchange) throws IOException {
        Optional<String> challenge =
                receiver.challenge(query(exchange.getRequestURI().getRawQuery()));
        notes.accept(
                challenge.isPresent()
                        ? "Meta asked whether this address is yours, and was told so."
                        : "Somebody called with another verify token, or none: refused.");
        answer(exchange, challenge.isPresent() ? 200 : 403, challenge.orElse(""));
    }

    private void deliver(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            notes.accept("A delivery of over " + LARGEST_BODY + " bytes was refused.");
            answer(exchange, 413, "");
            return;
        }
        List<WebhookEvent> delivered;
        try {
            delivered = receiver.events(body, exchange.getRequestHeaders().getFirst(WebhookReceiver.SIGNATURE));
        } catch (WebhookException e) {
            notes.accept("Refused: " + e.getMessage());
            answer(exchange, 403, "");
            return;
        }
        answer(exchange, 200, "");
        delivered.forEach(events);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.getResponseBody().close();
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new HashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return ""; // no text that anybody asked for
        }
    }
}
