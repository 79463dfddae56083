package dev.lisle.hosting.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.publisher.hosting.MediaHost;
import dev.lisle.publisher.hosting.MediaHostContract;
import dev.lisle.publisher.hosting.MediaHostException;
import dev.lisle.publisher.hosting.UploadProgress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against S3Proxy, a store of its own that speaks S3's protocol and verifies its signatures. */
class S3MediaHostTest extends MediaHostContract {
    private static final String BUCKET = "media";

    @TempDir
    private Path root;

    private S3Proxy store;
    private S3MediaHost host;

    @BeforeEach
    void start() throws Exception {
        BlobStore files = new FilesystemNio2BlobStore(root.toString());
        files.createContainer(BUCKET);
        store = S3Proxy.builder()
                .blobStore(files)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .stopTimeout(0)
                .awsAuthentication(AuthenticationType.AWS_V4, "key", "secret")
                .build();
        store.start();
        host = builder(BUCKET).build();
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
        store.stop();
    }

    @Override
    protected MediaHost host() {
        return host;
    }

    @Override
    protected MediaHost hostAfterRestart() {
        return builder(BUCKET).build();
    }

    @Override
    protected MediaHost brokenHost() {
        return builder("no-such-bucket").build();
    }

    @Override
    protected long filesHosted() throws IOException {
        Path folder = root.resolve(BUCKET).resolve("lisle");
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    @Test
    void withAPublicAddressTheAddressIsPlain() throws IOException {
        try (S3MediaHost open = builder(BUCKET)
                .publicAddress(URI.create("https://media.example.com"))
                .build()) {
            URI address = open.host(picture("png", 8), UploadProgress.IGNORED);

            assertThat(address.toString()).matches("https://media\\.example\\.com/lisle/[-0-9a-f]{36}\\.png");
            open.remove(address);
            assertThat(filesHosted()).isZero();
        }
    }

    @Test
    void aWrongKeyIsRefusedWithoutShowingIt() throws IOException {
        try (S3MediaHost wrong =
                builder(BUCKET).credentials("key", "wrong-secret").build()) {
            var picture = picture("png", 8);

            assertThatThrownBy(() -> wrong.host(picture, UploadProgress.IGNORED))
                    .isInstanceOf(MediaHostException.class)
                    .hasMessageContaining("HTTP 403")
                    .hasMessageNotContaining("wrong-secret");
        }
    }

    @Test
    void anObjectOfTheBucketThatIsNotOursIsNotRemoved() {
        URI precious = URI.create(address() + "/" + BUCKET + "/lisle/precious.jpg");

        assertThatThrownBy(() -> host.remove(precious)).isInstanceOf(MediaHostException.class);
    }

    private S3MediaHost.Builder builder(String bucket) {
        return S3MediaHost.builder(bucket).endpoint(address()).credentials("key", "secret");
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + store.getPort());
    }
}
