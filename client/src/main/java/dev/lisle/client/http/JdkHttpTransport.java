package dev.lisle.client.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLHandshakeException;

/**
 * The transport over the JDK's own HTTP client. Thread-safe; make one and share it. When a connection that was kept open
 * turns out to be closed, the JDK itself sends a GET again, and nothing else.
 */
public final class JdkHttpTransport implements HttpTransport, AutoCloseable {
    /** With it set, the JDK itself sends a POST a second time when the connection breaks. */
    private static final String RETRY_FLAG = "jdk.httpclient.enableAllMethodRetry";

    private static final String GZIP = "gzip";
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient http;
    private final boolean ours;

    private JdkHttpTransport(HttpClient http, boolean ours) {
        refuseTheJdksOwnRetry();
        if (http.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("The HttpClient follows redirects, so a publish could be sent twice."
                    + " Build it with followRedirects(Redirect.NEVER).");
        }
        this.http = http;
        this.ours = ours;
    }

    /** A transport with a client of its own, which {@link #close} closes. */
    public static JdkHttpTransport create() {
        return new JdkHttpTransport(
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(CONNECT_TIMEOUT)
                        .build(),
                true);
    }

    /**
     * A transport over the caller's client (proxy, TLS, executor as set there), which stays the caller's to close.
     *
     * @throws IllegalArgumentException if the client follows redirects
     */
    public static JdkHttpTransport over(HttpClient http) {
        return new JdkHttpTransport(http, false);
    }

    @Override
    public HttpAnswer send(HttpCall call) throws IOException, InterruptedException {
        try {
            HttpResponse<byte[]> response = http.send(request(call), BoundedBody.within(call.timeout()));
            return new HttpAnswer(response.statusCode(), response.headers().map(), unzipped(response));
        } catch (IOException e) {
            throw wasNotSent(e) ? new NotSentException("no connection", e) : e;
        }
    }

    /** Closes the client if it is ours and the JVM can (from Java 21 on; before, it ends once it is unreachable). */
    @Override
    public void close() {
        if (ours && http instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) { // HttpClient.close itself throws nothing
                throw new IllegalStateException("the JDK's HTTP client did not close", e);
            }
        }
    }

    private static HttpRequest request(HttpCall call) {
        String body = call.body();
        BodyPublisher publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(call.uri())
                .method(call.method(), publisher)
                .timeout(call.timeout())
                .version(version(call.uri()))
                .setHeader("Accept-Encoding", GZIP);
        call.headers().forEach(request::setHeader);
        return request.build();
    }

    /** The JDK leaves this to its users. A list of posts becomes about a tenth of its size. */
    private static byte[] unzipped(HttpResponse<byte[]> response) throws IOException {
        boolean isZipped = response.headers()
                .firstValue("Content-Encoding")
                .filter(GZIP::equalsIgnoreCase)
                .isPresent();
        if (!isZipped || response.body().length == 0) {
            return response.body();
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return in.readAllBytes();
        }
    }

    /** Over TLS the two sides agree on HTTP/2; in the clear the offer to upgrade would only cost. */
    private static HttpClient.Version version(URI uri) {
        return "https".equals(uri.getScheme()) ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1;
    }

    /** What fails before a connection is up; with TLS, before both sides agreed on it. */
    private static boolean wasNotSent(IOException failure) {
        return failure instanceof ConnectException
                || failure instanceof HttpConnectTimeoutException
                || failure instanceof UnknownHostException
                || failure instanceof SSLHandshakeException;
    }

    private static void refuseTheJdksOwnRetry() {
        String flag = System.getProperty(RETRY_FLAG);
        if (flag != null && (flag.isEmpty() || Boolean.parseBoolean(flag))) {
            throw new IllegalStateException("The system property " + RETRY_FLAG + " is set: the JDK would send a lost"
                    + " publish again, and a second post could go live. Start the JVM without it.");
        }
    }
}
