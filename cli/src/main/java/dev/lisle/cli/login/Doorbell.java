package dev.lisle.cli.login;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits on this machine for the browser that comes back from the authorization window. Nobody else's visit is believed. */
final class Doorbell implements AutoCloseable {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;
    private static final String PAGE = """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Lisle</title>
            <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
            <body style="font:1.1rem/1.6 system-ui;max-width:34rem;margin:4rem auto;padding:0 1rem">
            <h1>%s</h1><p>%s</p></body></html>
            """;

    private final HttpServer server;
    private final URI redirect;
    private final String state;
    private final CompletableFuture<String> visit = new CompletableFuture<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "login");
        thread.setDaemon(true);
        return thread;
    });

    private Doorbell(HttpServer server, URI redirect, String state) {
        this.server = server;
        this.redirect = redirect;
        this.state = state;
    }

    /** Whether a browser that is sent there comes to this machine. */
    static boolean leadsHere(URI redirect) {
        return redirect.getHost() != null && HERE.contains(redirect.getHost());
    }

    /**
     * Opens the door.
     *
     * @param wanted an address of this machine; port 0 takes a free one
     * @param state what the browser must bring back
     * @throws IOException if its port cannot be had
     */
    static Doorbell open(URI wanted, String state) throws IOException {
        boolean isTls = wanted.getScheme().equals("https");
        int usual = isTls ? HTTPS_PORT : HTTP_PORT;
        InetAddress loopback = InetAddress.getByName(wanted.getHost().replaceAll("[\\[\\]]", ""));
        InetSocketAddress address = new InetSocketAddress(loopback, wanted.getPort() < 0 ? usual : wanted.getPort());
        HttpServer server = isTls ? tls(address) : HttpServer.create(address, 0);
        int port = server.getAddress().getPort();
        String authority = wanted.getHost() + (wanted.getPort() < 0 ? "" : ":" + port);
        URI redirect = URI.create(wanted.getScheme() + "://" + authority + wanted.getRawPath());
        Doorbell doorbell = new Doorbell(server, redirect, state);
        server.createContext("/", doorbell::answer);
        server.setExecutor(doorbell.threads);
        server.start();
        return doorbell;
    }

    /** Where the browser is to be sent back to. */
    URI redirect() {
        return redirect;
    }

    /** The whole address with which the browser came back; empty if it did not within {@code patience}. */
    Optional<String> await(Duration patience) throws InterruptedException {
        try {
            return Optional.of(visit.get(patience.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a visit cannot fail", e);
        }
    }

    /** Lets the last page out first. */
    @Override
    public void close() {
        server.stop(1);
        threads.shutdownNow();
    }

    private static HttpServer tls(InetSocketAddress address) throws IOException {
        HttpsServer server = HttpsServer.create(address, 0);
        server.setHttpsConfigurator(new HttpsConfigurator(Certificate.context()));
        return server;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        boolean isOurs = exchange.getRequestURI().getRawPath().equals(path())
                && query != null
                && List.of(query.split("&", -1)).contains("state=" + state);
        if (isOurs) {
            send(exchange, 200, "Thank you.", "Lisle goes on in your terminal. You can close this window.");
            visit.complete(redirect + "?" + query);
        } else {
            send(exchange, 404, "Not this way.", "This address waits for a login that began in a terminal.");
        }
    }

    private String path() {
        return redirect.getRawPath().isEmpty() ? "/" : redirect.getRawPath();
    }

    private static void send(HttpExchange exchange, int status, String title, String text) throws IOException {
        byte[] page = PAGE.formatted(title, text).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.sendResponseHeaders(status, page.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(page);
        }
        exchange.close();
    }
}
