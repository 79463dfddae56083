package dev.lisle.unofficial.internal;

import dev.lisle.unofficial.UnofficialClient;
import dev.lisle.unofficial.errors.CallInterruptedException;
import dev.lisle.unofficial.errors.TransportException;
import dev.lisle.unofficial.errors.UnofficialException.Effect;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends requests at the client's pace. Never sends one twice, never follows a redirect, never logs a body or a query. */
public final class Http {
    static final int LARGEST_ANSWER_IN_BYTES = 64 << 20;

    /** With it set, the JDK itself sends a POST a second time when the connection breaks. */
    private static final String RETRY_FLAG = "jdk.httpclient.enableAllMethodRetry";

    private static final Logger LOG = LoggerFactory.getLogger(UnofficialClient.class);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1) // as the original, whose header names are mixed in case
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    private final AtomicBoolean noticeGiven = new AtomicBoolean();
    private final Turnstile turnstile;
    private final Duration timeout;

    /** With a timeout from the start of a request to the end of its answer. */
    public Http(Turnstile turnstile, Duration timeout) {
        String flag = System.getProperty(RETRY_FLAG);
        if (flag != null && (flag.isEmpty() || Boolean.parseBoolean(flag))) {
            throw new IllegalStateException("The system property " + RETRY_FLAG
                    + " is set: the JDK would send a lost post again. Start the JVM without it.");
        }
        this.turnstile = turnstile;
        this.timeout = timeout;
    }

    Turnstile turnstile() {
        return turnstile;
    }

    HttpAnswer send(HttpCall call) {
        if (noticeGiven.compareAndSet(false, true)) {
            LOG.warn(UnofficialClient.NOTICE);
        }
        Effect doubt = call.changes() ? Effect.UNKNOWN : Effect.NONE;
        boolean sent = false;
        try {
            turnstile.pass(call.changes());
            sent = true;
            return exchange(call);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(call.name() + " was interrupted.", sent ? doubt : Effect.NONE, e);
        } catch (IOException e) {
            Effect effect = neverLeft(e) ? Effect.NONE : doubt;
            throw new TransportException(
                    effect == Effect.NONE
                            ? call.name() + " failed on the network; nothing was changed."
                            : call.name()
                                    + " lost its answer and may have had its effect: look before sending it again.",
                    effect,
                    e);
        }
    }

    private HttpAnswer exchange(HttpCall call) throws IOException, InterruptedException {
        long start = System.nanoTime();
        CompletableFuture<HttpResponse<byte[]>> exchange =
                http.sendAsync(request(call), BoundedBody.upTo(LARGEST_ANSWER_IN_BYTES));
        try {
            // The request's own timeout ends with the headers, so the body is bounded here.
            HttpResponse<byte[]> response = exchange.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            LOG.debug(
                    "{} {} {} in {} ms",
                    call.method(),
                    call.uri().getPath(),
                    response.statusCode(),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            return new HttpAnswer(response.statusCode(), response.headers(), text(response));
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw new HttpTimeoutException("no whole answer within " + timeout);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException("the exchange failed", e.getCause());
        }
    }

    private static HttpRequest request(HttpCall call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(call.uri())
                .method(call.method(), call.body() == null ? BodyPublishers.noBody() : call.body());
        call.headers().forEach(request::setHeader);
        return request.build();
    }

    private static String text(HttpResponse<byte[]> response) throws IOException {
        byte[] body = response.body();
        String encoding = response.headers().firstValue("Content-Encoding").orElse("");
        if (encoding.equalsIgnoreCase("gzip")) {
            try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
                body = plain.readNBytes(LARGEST_ANSWER_IN_BYTES);
            }
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private static boolean neverLeft(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof HttpConnectTimeoutException
                    || cause instanceof UnresolvedAddressException
                    || cause instanceof SSLHandshakeException) {
                return true;
            }
        }
        return false;
    }
}
