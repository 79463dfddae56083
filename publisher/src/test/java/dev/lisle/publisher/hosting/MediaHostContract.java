package dev.lisle.publisher.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every media host promises. A test of a host extends this one and says which host. */
public abstract class MediaHostContract {
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    /** For implementations. */
    protected MediaHostContract() {}

    /** The host under test. */
    protected abstract MediaHost host();

    /** The same host, as another process would make it. */
    protected abstract MediaHost hostAfterRestart();

    /** A host like it that cannot host anything, since what it needs is not there. */
    protected abstract MediaHost brokenHost();

    /** How many files lie at the place behind {@link #host}. */
    protected abstract long filesHosted() throws IOException;

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void whatIsFetchedIsWhatWasHosted(String format) throws Exception {
        LocalMedia picture = picture(format, 64);

        HttpResponse<byte[]> fetched = fetch(host().host(picture, UploadProgress.IGNORED));

        assertThat(fetched.statusCode()).isEqualTo(200);
        assertThat(fetched.body()).isEqualTo(Files.readAllBytes(picture.path()));
        assertThat(fetched.headers().firstValue("Content-Type"))
                .hasValue(picture.format().contentType());
    }

    @Test
    void eachUploadHasAnAddressOfItsOwn() throws Exception {
        LocalMedia picture = picture("png", 64);

        URI first = host().host(picture, UploadProgress.IGNORED);
        URI second = host().host(picture, UploadProgress.IGNORED);
        host().remove(first);

        assertThat(first).isNotEqualTo(second);
        assertThat(fetch(second).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsRemovedIsGoneAndRemovingItAgainDoesNoHarm() throws Exception {
        URI address = host().host(picture("png", 64), UploadProgress.IGNORED);

        host().remove(address);
        host().remove(address);

        assertThat(fetch(address).statusCode()).isIn(403, 404);
        assertThat(filesHosted()).isZero();
    }

    @Test
    void whatAnEarlierProcessHostedCanBeRemoved() throws Exception {
        URI address = host().host(picture("png", 64), UploadProgress.IGNORED);

        hostAfterRestart().remove(address);

        assertThat(filesHosted()).isZero();
    }

    @Test
    void progressGrowsUpToTheSizeOfTheFile() throws Exception {
        LocalMedia picture = picture("png", 400);
        List<Long> told = new ArrayList<>();

        host().host(picture, (sent, size) -> {
            assertThat(size).isEqualTo(picture.sizeInBytes());
            told.add(sent);
        });

        assertThat(told).isSorted().hasSizeGreaterThan(3).endsWith(picture.sizeInBytes());
    }

    @Test
    void anAddressOfSomebodyElseIsNotTouched() {
        assertThatThrownBy(() -> host().remove(URI.create("https://example.com/lisle/picture.jpg")))
                .isInstanceOf(MediaHostException.class)
                .hasMessageContaining("example.com");
    }

    @Test
    void aHostThatCannotHostSaysWhyAndNamesTheFile() throws Exception {
        LocalMedia picture = picture("png", 64);

        assertThatThrownBy(() -> brokenHost().host(picture, UploadProgress.IGNORED))
                .isInstanceOf(MediaHostException.class)
                .hasMessageContaining(picture.path().toString());
    }

    @Test
    void aFileThatHasVanishedLeavesNothingBehind() throws Exception {
        LocalMedia picture = picture("png", 64);
        Files.delete(picture.path());

        assertThatThrownBy(() -> host().host(picture, UploadProgress.IGNORED))
                .isInstanceOf(MediaHostException.class)
                .hasMessageContaining("does not exist");
        assertThat(filesHosted()).isZero();
    }

    /** A picture of noise, which no format makes small. */
    protected final LocalMedia picture(String format, int pixels) throws IOException {
        BufferedImage noise = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int i = 0; i < pixels * pixels; i++) {
            noise.setRGB(i % pixels, i / pixels, random.nextInt());
        }
        Path file = folder.resolve("picture." + format);
        ImageIO.write(noise, format, file.toFile());
        return LocalMedia.check(file);
    }

    private HttpResponse<byte[]> fetch(URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
    }
}
