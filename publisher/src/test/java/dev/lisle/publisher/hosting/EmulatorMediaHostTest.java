package dev.lisle.publisher.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.emulator.Emulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmulatorMediaHostTest extends MediaHostContract {
    private final Emulator emulator = Emulator.start();
    private final List<URI> given = new ArrayList<>();

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Override
    protected MediaHost host() {
        MediaHost host = new EmulatorMediaHost(emulator.address());
        return new MediaHost() {
            @Override
            public URI host(LocalMedia media, UploadProgress progress) {
                URI address = host.host(media, progress);
                given.add(address);
                return address;
            }

            @Override
            public void remove(URI address) {
                host.remove(address);
            }
        };
    }

    @Override
    protected MediaHost hostAfterRestart() {
        return new EmulatorMediaHost(emulator.address());
    }

    @Override
    protected MediaHost brokenHost() {
        try (Emulator gone = Emulator.start()) {
            return new EmulatorMediaHost(gone.address());
        }
    }

    @Override
    protected long filesHosted() throws IOException {
        long there = 0;
        for (URI address : given) {
            there += status(address) == 200 ? 1 : 0;
        }
        return there;
    }

    @Test
    void aServerThatIsNoEmulatorIsTold() throws IOException {
        try (WebServer other = WebServer.start(exchange -> {
            exchange.getRequestBody().readAllBytes();
            WebServer.answer(exchange, 201, "text/plain", new byte[0]);
        })) {
            LocalMedia picture = picture("png", 8);

            assertThatThrownBy(() -> new EmulatorMediaHost(other.address("")).host(picture, UploadProgress.IGNORED))
                    .isInstanceOf(MediaHostException.class)
                    .hasMessageContaining("no emulator");
        }
    }

    @Test
    void aFileIsRemovedUnderWhateverNameTheEmulatorIsKnown() throws IOException {
        URI other = URI.create("http://localhost:" + emulator.address().getPort());
        MediaHost host = new EmulatorMediaHost(other);
        URI address = host.host(picture("png", 8), UploadProgress.IGNORED);
        assertThat(address.getHost()).isNotEqualTo("localhost");

        host.remove(address);

        assertThat(status(address)).isEqualTo(404);
    }

    private static int status(URI address) throws IOException {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
