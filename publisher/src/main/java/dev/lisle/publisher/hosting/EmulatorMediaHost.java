package dev.lisle.publisher.hosting;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Hosts files at an emulator of Lisle, over its upload address. Thread-safe. */
public final class EmulatorMediaHost implements MediaHost {
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final URI emulator;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** For the emulator at this address, for example {@code http://127.0.0.1:8080}. Sends nothing. */
    public EmulatorMediaHost(URI emulator) {
        this.emulator = emulator;
    }

    @Override
    public URI host(LocalMedia media) {
        try {
            HttpRequest upload = HttpRequest.newBuilder(emulator.resolve("/_lisle/media"))
                    .timeout(TIMEOUT)
                    .header("Content-Type", media.format().contentType())
                    .POST(BodyPublishers.ofFile(media.path()))
                    .build();
            return send(upload, 201, media.path().toString())
                    .headers()
                    .firstValue("Location")
                    .map(emulator::resolve)
                    .orElseThrow(() -> new MediaHostException("The server at " + emulator
                            + " is no emulator of Lisle: it gave no address for the upload."));
        } catch (IOException e) {
            throw new MediaHostException(
                    "\"" + media.path() + "\" could not be uploaded to " + emulator + ": " + e.getMessage() + ".", e);
        }
    }

    @Override
    public void remove(URI address) {
        try {
            send(HttpRequest.newBuilder(address).timeout(TIMEOUT).DELETE().build(), 204, address.toString());
        } catch (IOException e) {
            throw new MediaHostException(address + " could not be removed: " + e.getMessage() + ".", e);
        }
    }

    private HttpResponse<Void> send(HttpRequest request, int wanted, String what) throws IOException {
        try {
            HttpResponse<Void> answer = http.send(request, BodyHandlers.discarding());
            if (answer.statusCode() != wanted) {
                throw new IOException("HTTP " + answer.statusCode() + " for " + what);
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
