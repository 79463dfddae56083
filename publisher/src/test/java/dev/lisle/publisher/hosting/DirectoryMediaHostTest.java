package dev.lisle.publisher.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryMediaHostTest extends MediaHostContract {
    @TempDir
    private Path root;

    private WebServer web;

    @BeforeEach
    void serve() throws IOException {
        web = WebServer.start(this::file);
    }

    @AfterEach
    void stop() {
        web.close();
    }

    @Override
    protected MediaHost host() {
        return new DirectoryMediaHost(root.resolve("media"), web.address("/media"));
    }

    @Override
    protected MediaHost hostAfterRestart() {
        return new DirectoryMediaHost(root.resolve("media"), web.address("/media/"));
    }

    @Override
    protected MediaHost brokenHost() {
        try {
            Path file = Files.writeString(root.resolve("a-file"), "in the way");
            return new DirectoryMediaHost(file, web.address("/media/"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected long filesHosted() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("media"))) {
            return files.count();
        }
    }

    @Test
    void aNameThatClimbsOutOfTheDirectoryIsNotRemoved() throws IOException {
        Path outside = Files.writeString(root.resolve("precious.jpg"), "keep me");

        assertThatThrownBy(() -> host().remove(web.address("/media/../precious.jpg")))
                .isInstanceOf(MediaHostException.class);
        assertThat(outside).exists();
    }

    @Test
    void anAddressOfTheSameNameElsewhereIsNotOurs() throws IOException {
        URI address = host().host(picture("png", 8), UploadProgress.IGNORED);

        assertThatThrownBy(() -> host().remove(URI.create("https://example.com" + address.getPath())))
                .isInstanceOf(MediaHostException.class);
        assertThat(filesHosted()).isEqualTo(1);
    }

    private void file(HttpExchange exchange) throws IOException {
        Path file = root.resolve(exchange.getRequestURI().getPath().substring(1));
        boolean there = Files.isRegularFile(file);
        WebServer.answer(
                exchange,
                there ? 200 : 404,
                file.toString().endsWith(".png") ? "image/png" : "image/jpeg",
                there ? Files.readAllBytes(file) : new byte[0]);
    }
}
