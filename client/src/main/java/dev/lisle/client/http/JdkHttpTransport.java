package dev.lisle.client.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** The transport over the JDK's own HTTP client. Thread-safe; make one and share it. */
public final class JdkHttpTransport implements HttpTransport, AutoCloseable {
    /** With it set, the JDK itself sends a POST a second time when the connection breaks. */
    private static final String RETRY_FLAG = "jdk.httpclient.enableAllMethodRetry";

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
        CompletableFuture<HttpResponse<byte[]>> exchange = http.sendAsync(request(call), BodyHandlers.ofByteArray());
        try {
            // The request's own timeout ends with the headers, so the body is bounded here.
            HttpResponse<byte[]> response = exchange.get(call.timeout().toNanos(), TimeUnit.NANOSECONDS);
            return new HttpAnswer(response.statusCode(), response.headers().map(), response.body());
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw new HttpTimeoutException("no whole answer within " + call.timeout());
        } catch (InterruptedException e) {
            exchange.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            throw failure(e.getCause());
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
                .version(version(call.uri()));
        call.headers().forEach(request::setHeader);
        return request.build();
    }

    /** Over TLS the two sides agree on HTTP/2; in the clear the offer to upgrade would only cost. */
    private static HttpClient.Version version(URI uri) {
        return "https".equals(uri.getScheme()) ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1;
    }

    private static IOException failure(@Nullable Throwable cause) {
        if (cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof UnresolvedAddressException
                || cause instanceof UnknownHostException
                || cause instanceof SSLHandshakeException) {
            return new NotSentException("no connection", cause);
        }
        if (cause instanceof IOException io) {
            return io;
        }
        return new IOException("the exchange failed", cause);
    }

    private static void refuseTheJdksOwnRetry() {
        String flag = System.getProperty(RETRY_FLAG);
        if (flag != null && (flag.isEmpty() || Boolean.parseBoolean(flag))) {
            throw new IllegalStateException("The system property " + RETRY_FLAG + " is set: the JDK would send a lost"
                    + " publish again, and a second post could go live. Start the JVM without it.");
        }
    }
}
