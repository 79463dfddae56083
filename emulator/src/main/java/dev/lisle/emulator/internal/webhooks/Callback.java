package dev.lisle.emulator.internal.webhooks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Calls the addresses of apps, on this machine only. It rests on the JDK's older client, because the newer one keeps a
 * thread that nothing can stop on JDK 17.
 */
final class Callback implements AutoCloseable {
    private static final int SILENCE_IN_MILLIS = 5_000;
    private static final int LONGEST_ANSWER = 2_000;

    private final Set<String> hosts;
    private final Set<HttpURLConnection> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** An answer: its status and how its body begins. */
    record Said(int status, String body) {}

    /** Calls these hosts too, in small letters. */
    Callback(Set<String> hosts) {
        this.hosts = Set.copyOf(hosts);
    }

    /**
     * Refuses an address that may not be called.
     *
     * @throws IllegalArgumentException if it is none, or elsewhere
     */
    void check(URI address) {
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        if (!"http".equalsIgnoreCase(address.getScheme()) || host.isEmpty()) {
            throw new IllegalArgumentException("\"" + address + "\" can't be called: use an address with http://");
        }
        boolean here = host.equals("localhost")
                || host.endsWith(".localhost")
                || host.equals("[::1]")
                || host.matches("127(\\.\\d{1,3}){3}");
        if (!here && !hosts.contains(host)) {
            throw new IllegalArgumentException("\"" + address + "\" is not on this machine: use localhost,"
                    + " or name " + host + " among the hosts of the emulator's settings");
        }
    }

    /** Asks with GET. */
    Said get(URI address) throws IOException {
        return call(connect(address, "GET"), null);
    }

    /** Sends a body with POST. */
    Said post(URI address, String contentType, Map<String, String> headers, byte[] body) throws IOException {
        HttpURLConnection connection = connect(address, "POST");
        connection.setRequestProperty("Content-Type", contentType);
        headers.forEach(connection::setRequestProperty);
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(body.length);
        return call(connection, body);
    }

    private Said call(HttpURLConnection connection, byte @Nullable [] body) throws IOException {
        open.add(connection);
        try {
            if (closed) {
                throw new IOException("the emulator was stopped");
            }
            if (body != null) {
                try (OutputStream out = connection.getOutputStream()) {
                    out.write(body);
                }
            }
            int status = connection.getResponseCode();
            try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                return new Said(
                        status, in == null ? "" : new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8));
            }
        } finally {
            open.remove(connection);
            connection.disconnect();
        }
    }

    private static HttpURLConnection connect(URI address, String method) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        connection.setRequestMethod(method);
        connection.setConnectTimeout(SILENCE_IN_MILLIS);
        connection.setReadTimeout(SILENCE_IN_MILLIS);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setRequestProperty("Connection", "close");
        connection.setRequestProperty("User-Agent", "facebookexternalua");
        return connection;
    }

    /** Cuts what is being said. */
    @Override
    public void close() {
        closed = true;
        open.forEach(HttpURLConnection::disconnect);
    }
}
