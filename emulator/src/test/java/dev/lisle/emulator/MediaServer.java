package dev.lisle.emulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody else's web server with a picture. It goes by a name that the emulator does not take for this machine. */
final class MediaServer implements AutoCloseable {
    /** 127.0.0.1 as IPv6 writes it: the same socket for the system, another host by its name. */
    static final String NAME = "[::ffff:127.0.0.1]";

    private final byte[] picture;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    MediaServer(byte[] picture) throws IOException {
        this.picture = picture;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url(String path) {
        return "http://" + NAME + ":" + server.getAddress().getPort() + path;
    }

    String urlOnThisMachine(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** The paths that it was asked for, in order. */
    List<String> asked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        try (exchange) {
            switch (path) {
                case "/away" -> redirect(exchange, url("/loom.jpg"));
                case "/round" -> redirect(exchange, "/round");
                case "/file" -> redirect(exchange, "file:///etc/hosts");
                case "/endless" -> stream(exchange);
                default -> {
                    exchange.sendResponseHeaders(200, picture.length);
                    exchange.getResponseBody().write(picture);
                }
            }
        }
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    /** Says no length, and sends until the caller hangs up. */
    private static void stream(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] part = new byte[1 << 16];
        OutputStream out = exchange.getResponseBody();
        while (true) {
            out.write(part);
        }
    }
}
