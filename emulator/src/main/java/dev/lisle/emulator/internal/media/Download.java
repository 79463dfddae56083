package dev.lisle.emulator.internal.media;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One file to fetch, within a size and a time. Redirects are followed as long as each leads to this machine or a host
 * that may be reached. It
 * rests on the JDK's older client, because the newer one keeps a thread that nothing can stop on JDK 17.
 *
 * @param address where it is
 * @param maxSizeInBytes how large it may be
 * @param hosts which hosts may be reached beside this machine, in small letters
 * @param open the connections that are open now, so that all can be cut when the emulator stops
 */
record Download(URI address, long maxSizeInBytes, Set<String> hosts, Set<HttpURLConnection> open) {
    private static final int MAX_REDIRECTS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SILENCE_IN_MILLIS = 5_000;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    /** Whether the host is the loopback or one of these, by its name alone: nothing is looked up. */
    static boolean mayReach(URI address, Set<String> hosts) {
        String host = address.getHost();
        if (host == null) {
            return false;
        }
        String name = host.toLowerCase(Locale.ROOT);
        return hosts.contains(name) || isThisMachine(name);
    }

    private static boolean isThisMachine(String name) {
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.equals("[::1]")
                || name.matches("127(\\.\\d{1,3}){3}");
    }

    /**
     * Fetches it.
     *
     * @throws IOException if there is nothing, too much, or nothing in time
     */
    StoredFile into(MediaStore store) throws IOException {
        URI at = address;
        for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            HttpURLConnection connection = connect(at);
            open.add(connection);
            try {
                int status = connection.getResponseCode();
                if (status == 200) {
                    return keep(connection, store);
                }
                String location = connection.getHeaderField("Location");
                if (!REDIRECTS.contains(status) || location == null) {
                    throw new IOException("the answer was HTTP " + status);
                }
                at = redirected(at, location);
            } finally {
                open.remove(connection);
                connection.disconnect();
            }
        }
        throw new IOException("there were more than " + MAX_REDIRECTS + " redirects");
    }

    private URI redirected(URI from, String location) throws IOException {
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new IOException("it redirects to no address", e);
        }
        boolean onTheWeb = "http".equalsIgnoreCase(to.getScheme()) || "https".equalsIgnoreCase(to.getScheme());
        if (!onTheWeb || !mayReach(to, hosts)) {
            throw new IOException("it redirects to " + to.getScheme() + "://" + to.getHost()
                    + ", which is neither on this machine nor a host to fetch media from");
        }
        return to;
    }

    private static HttpURLConnection connect(URI at) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) at.toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(SILENCE_IN_MILLIS);
        connection.setReadTimeout(SILENCE_IN_MILLIS);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setRequestProperty("Connection", "close");
        connection.setRequestProperty("User-Agent", "lisle-emulator");
        return connection;
    }

    private StoredFile keep(HttpURLConnection connection, MediaStore store) throws IOException {
        if (connection.getContentLengthLong() > maxSizeInBytes) {
            throw new TooLargeException(maxSizeInBytes);
        }
        @Nullable String type = connection.getContentType();
        try (InputStream in = new InTime(connection.getInputStream(), System.nanoTime() + PATIENCE.toNanos())) {
            return store.keep(in, maxSizeInBytes, type);
        }
    }

    /** Gives up on a source that trickles. */
    private static final class InTime extends FilterInputStream {
        private final long deadline;

        InTime(InputStream in, long deadline) {
            super(in);
            this.deadline = deadline;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (System.nanoTime() - deadline > 0) {
                throw new IOException(
                        "it took longer than " + TimeUnit.NANOSECONDS.toSeconds(PATIENCE.toNanos()) + " seconds");
            }
            return super.read(buffer, offset, length);
        }
    }
}
