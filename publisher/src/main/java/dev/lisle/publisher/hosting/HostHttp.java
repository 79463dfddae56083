package dev.lisle.publisher.hosting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** What hosts need of HTTP: whole answers, bodies of known length from a stream, and one kind of failure. */
final class HostHttp {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    /** Opens the content of a request; more than once if the request is sent again. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    /** A body of exactly {@code sizeInBytes}. */
    static BodyPublisher body(Content content, long sizeInBytes) {
        return BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(() -> {
                    try {
                        return content.open();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }),
                sizeInBytes);
    }

    /** Sends one request and reads the answer, whatever its status. An interrupt sets the thread's flag and fails it. */
    HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) { // the content's own failure comes wrapped twice
            throw e.getCause() instanceof UncheckedIOException content ? content.getCause() : e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
