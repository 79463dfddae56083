package dev.lisle.publisher.preflight;

import dev.lisle.publisher.drafts.InvalidDraftException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * Goes to addresses that a draft names, and nowhere that is not public: each host is resolved and looked at before it is
 * asked, those of redirects too. (The JVM remembers what it resolved for some seconds, so the one asked is the one looked at.)
 */
final class Visitor {
    /** How Meta's fetcher names itself. */
    static final String META = "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)";

    /** How most visitors name themselves, more or less. */
    static final String ANYBODY = "Mozilla/5.0 (compatible; lisle)";

    static final int LEAD_IN_BYTES = 64 << 10;

    private static final int MOST_REDIRECTS = 5;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    private final Predicate<InetAddress> isPublic;

    Visitor(Predicate<InetAddress> isPublic) {
        this.isPublic = isPublic;
    }

    /**
     * Asks, follows redirects, and reads the beginning of the answer.
     *
     * @throws InvalidDraftException if the way leads to where Meta cannot go
     * @throws IOException if there is no answer
     */
    Glance glance(String method, URI address, String userAgent) throws IOException {
        URI at = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            guard(at, address);
            HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(at)
                    .method(method, BodyPublishers.noBody())
                    .header("User-Agent", userAgent)
                    .header("Accept", "*/*")
                    .header("Range", "bytes=0-" + (LEAD_IN_BYTES - 1))
                    .build());
            String next = answer.headers().firstValue("Location").orElse("");
            if (answer.statusCode() / 100 != 3 || next.isEmpty()) {
                return new Glance(answer.statusCode(), answer.headers(), answer.body());
            }
            at = resolved(at, next);
        }
        throw new InvalidDraftException("\"" + address + "\" redirects more than " + MOST_REDIRECTS
                + " times. Give the address where it ends.");
    }

    private static URI resolved(URI from, String location) throws IOException {
        try {
            return from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new IOException("it redirects to what is no address", e);
        }
    }

    private void guard(URI at, URI asked) throws IOException {
        String scheme = String.valueOf(at.getScheme()).toLowerCase(Locale.ROOT);
        String host = at.getHost();
        String way = at.equals(asked) ? "\"" + asked + "\"" : "\"" + asked + "\" redirects to \"" + at + "\", which";
        if (host == null || !(scheme.equals("https") || scheme.equals("http"))) {
            throw new InvalidDraftException(
                    way + " is no address that Meta can fetch. Give one that begins with https://.");
        }
        for (InetAddress address : InetAddress.getAllByName(host)) {
            if (!isPublic.test(address)) {
                throw new InvalidDraftException(way + " is at " + address.getHostAddress()
                        + ", which is not on the public internet, so Meta cannot fetch it. Host it publicly, or give the"
                        + " file itself and a media host.");
            }
        }
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, head -> new LeadSubscriber(LEAD_IN_BYTES));
        try {
            return answer.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS); // of the body too
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("no answer within " + TIMEOUT.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            answer.cancel(true);
        }
    }
}
