package dev.lisle.publisher.hosting;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Hosts files at an emulator of Lisle, over its upload address. Thread-safe. */
public final class EmulatorMediaHost implements MediaHost {
    private static final String UPLOADS = "/_lisle/media";
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final URI emulator;
    private final HostHttp http = new HostHttp();

    /** For the emulator at this address, for example {@code http://127.0.0.1:8080}. Sends nothing. */
    public EmulatorMediaHost(URI emulator) {
        this.emulator = emulator;
    }

    @Override
    public URI host(LocalMedia media, UploadProgress progress) {
        try {
            HttpRequest upload = HttpRequest.newBuilder(emulator.resolve(UPLOADS))
                    .timeout(TIMEOUT)
                    .header("Content-Type", media.format().contentType())
                    .POST(HostHttp.body(() -> media.open(progress), media.sizeInBytes()))
                    .build();
            return wanted(http.send(upload), 201)
                    .headers()
                    .firstValue("Location")
                    .map(emulator::resolve)
                    .orElseThrow(() -> new MediaHostException("The server at " + emulator
                            + " is no emulator of Lisle: it gave no address for the upload."));
        } catch (IOException e) {
            throw new MediaHostException(
                    "\"" + media.path() + "\" could not be uploaded to " + emulator + ": " + Reason.of(e) + ".", e);
        }
    }

    /** The emulator may call itself otherwise than we do ({@code 127.0.0.1}, {@code localhost}), so its path tells what is its own. */
    @Override
    public void remove(URI address) {
        String path = String.valueOf(address.getPath());
        if (!path.startsWith(UPLOADS + "/")) {
            throw HostedName.foreign(address);
        }
        try {
            wanted(
                    http.send(HttpRequest.newBuilder(emulator.resolve(path))
                            .timeout(TIMEOUT)
                            .DELETE()
                            .build()),
                    204,
                    404);
        } catch (IOException e) {
            throw new MediaHostException(address + " could not be removed: " + Reason.of(e) + ".", e);
        }
    }

    private static HttpResponse<byte[]> wanted(HttpResponse<byte[]> answer, int... statuses) throws IOException {
        for (int status : statuses) {
            if (answer.statusCode() == status) {
                return answer;
            }
        }
        throw new IOException("it answered HTTP " + answer.statusCode());
    }
}
