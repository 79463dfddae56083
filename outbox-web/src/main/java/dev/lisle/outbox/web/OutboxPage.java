package dev.lisle.outbox.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lisle.outbox.Outbox;
import dev.lisle.outbox.vault.Vault;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The page of an outbox: the calendar, the queue, what needs a person, the history of each post, and a form to add one. It only does
 * what the {@link Outbox} lets a program do; workers may run beside it or elsewhere. This machine alone can reach it, unless it is
 * given an address and a password. It speaks HTTP: between machines put a proxy with TLS in front of it.
 */
public final class OutboxPage implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxPage.class);
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int THREADS = 8;
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' https: data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";

    private final HttpServer server;
    private final ExecutorService threads;
    private final Guard guard;
    private final Assets assets = new Assets();
    private final Api api;

    private OutboxPage(Builder builder) throws IOException {
        guard = new Guard(builder.password, builder.clock);
        api = new Api(builder.outbox, builder.vault);
        server = HttpServer.create(new InetSocketAddress(builder.address, builder.port), 0);
        threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "lisle-outbox-page");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", this::answer);
    }

    /** A page over {@code outbox}, which stays the caller's. */
    public static Builder builder(Outbox outbox) {
        return new Builder(outbox);
    }

    /** Where a browser finds it. */
    public URI address() {
        InetSocketAddress bound = server.getAddress();
        String host =
                bound.getAddress().isAnyLocalAddress() || bound.getAddress().isLoopbackAddress()
                        ? "localhost"
                        : bound.getAddress().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + bound.getPort() + "/");
    }

    /** Lets nobody in any more. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    @SuppressWarnings("IllegalCatch") // nothing of what went wrong is for those who look at the page
    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                guard.check(exchange);
                String path = exchange.getRequestURI().getPath();
                if (path.startsWith("/api/")) {
                    send(exchange, 200, "application/json", api.answer(exchange));
                } else {
                    file(exchange, path.equals("/") ? "index.html" : path.replaceFirst("^/page/", ""));
                }
            } catch (Refusal e) {
                if (e.status() == 401) {
                    exchange.getResponseHeaders()
                            .set("WWW-Authenticate", "Basic realm=\"Lisle outbox\", charset=\"UTF-8\"");
                }
                refuse(exchange, e.status(), String.valueOf(e.getMessage()));
            } catch (RuntimeException e) {
                LOG.warn(
                        "The page could not answer {}", exchange.getRequestURI().getPath(), e);
                refuse(exchange, 500, "Something went wrong that should not; the log of the outbox says what.");
            }
        }
    }

    private void file(HttpExchange exchange, String name) throws IOException {
        byte[] content = exchange.getRequestMethod().equals("GET") ? assets.find(name) : null;
        if (content == null) {
            throw new Refusal(404, "There is nothing here.");
        }
        exchange.getResponseHeaders().set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        send(exchange, 200, assets.type(name), content);
    }

    private static void refuse(HttpExchange exchange, int status, String message) throws IOException {
        byte[] body = Views.object().put("error", message).toString().getBytes(StandardCharsets.UTF_8);
        send(exchange, status, "application/json", body);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.getResponseHeaders().set("Cache-Control", type.equals("application/json") ? "no-store" : "no-cache");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** What a page is made of. Not thread-safe. */
    public static final class Builder {
        private final Outbox outbox;
        private @Nullable Vault vault;
        private @Nullable PagePassword password;
        private InetAddress address;
        private Clock clock = Clock.systemUTC();
        private int port;

        private Builder(Outbox outbox) {
            this.outbox = outbox;
            try {
                address = InetAddress.getByAddress(LOOPBACK);
            } catch (IOException e) {
                throw new IllegalStateException("four bytes are an address", e);
            }
        }

        /** Its port; 0, as by default, takes any that is free. */
        public Builder port(int newPort) {
            port = newPort;
            return this;
        }

        /** Whose tokens it warns of. */
        public Builder vault(Vault newVault) {
            vault = newVault;
            return this;
        }

        /** Lets others than this machine reach it, if they know the password. */
        public Builder reachableAt(InetAddress newAddress, PagePassword newPassword) {
            address = newAddress;
            password = newPassword;
            return this;
        }

        /** Asks this machine for a password too. */
        public Builder password(PagePassword newPassword) {
            password = newPassword;
            return this;
        }

        /** Another clock; for tests. */
        public Builder clock(Clock newClock) {
            clock = newClock;
            return this;
        }

        /**
         * Opens it.
         *
         * @throws IOException if the port is in use, or there is no such address
         */
        public OutboxPage start() throws IOException {
            OutboxPage page = new OutboxPage(this);
            page.server.start();
            return page;
        }
    }
}
