package dev.lisle.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.emulator.EmulatedMedia;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.drafts.Media;
import dev.lisle.publisher.drafts.MediaKind;
import dev.lisle.publisher.drafts.MediaSource.PublicAddress;
import dev.lisle.publisher.hosting.EmulatorMediaHost;
import dev.lisle.publisher.preflight.Preflight;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Media that cannot go as they are, all the way to the timeline or to a refusal. */
class UnusualMediaTest {
    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();
    private Emulator emulator;
    private ThreadsClient client;

    @BeforeEach
    void start() {
        emulator = Emulator.start(EmulatorSettings.defaults().withClockFrozenAt(Instant.parse("2026-05-04T09:00:00Z")));
        client = ThreadsClient.builder(AccessToken.of(emulator.account("ada").token()))
                .settings(ClientSettings.defaults().withAddress(emulator.address()))
                .time(emulator.clock().asClock(), emulator.clock()::advance)
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        emulator.close();
    }

    @Test
    void aPictureOfAnotherFormatIsLiveAsAJpegAndThatIsSaidOnce() throws Exception {
        List<Path> before = temporaryFiles();

        publisher(Preflight.defaults().withConversion())
                .publish(client, Draft.of("A scan").with(Media.of(bitmap(), "A scan")));

        assertThat(emulator.postsOf("ada"))
                .singleElement()
                .satisfies(post -> assertThat(post.media())
                        .extracting(EmulatedMedia::altText)
                        .containsExactly("A scan"));
        assertThat(said).singleElement().asString().contains("scan.bmp").contains("A JPEG made of it");
        assertThat(temporaryFiles()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void withoutConversionItIsRefusedBeforeAnythingIsSent() throws Exception {
        Draft draft = Draft.of("A scan").with(Media.of(bitmap(), "A scan"));

        assertThatThrownBy(() -> publisher(Preflight.defaults()).publish(client, draft))
                .isInstanceOf(InvalidDraftException.class)
                .hasMessageContaining("scan.bmp");
        assertThat(emulator.requests()).isEmpty();
    }

    @Test
    void whatCannotBeConvertedIsRefusedBeforeAnythingIsSent() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.bmp"), "BM is how a bitmap begins, and this is none");
        Draft draft = Draft.of("Notes").with(Media.of(text, "Notes"));

        assertThatThrownBy(
                        () -> publisher(Preflight.defaults().withConversion()).publish(client, draft))
                .isInstanceOf(InvalidDraftException.class)
                .hasMessageContaining("notes.bmp")
                .hasMessageContaining("could not be converted");
        assertThat(emulator.requests()).isEmpty();
    }

    @Test
    void anAddressThatNobodyKnowsTheKindOfIsRefusedBeforeAnythingIsSent() {
        Draft draft = Draft.of("A photo").with(Media.of(URI.create("https://example.com/photos/17"), "A photo"));

        assertThatThrownBy(() -> publisher(Preflight.defaults()).publish(client, draft))
                .isInstanceOf(InvalidDraftException.class)
                .hasMessageContaining("https://example.com/photos/17")
                .hasMessageContaining("Say its kind");
        assertThat(emulator.requests()).isEmpty();
    }

    @Test
    void anAddressWhoseKindIsSaidNeedsNoEnding() throws Exception {
        URI photo = URI.create("https://example.com/photos/17");
        publisher(Preflight.defaults())
                .publish(
                        client,
                        Draft.of("A photo").with(new Media(new PublicAddress(photo, MediaKind.IMAGE), "A photo")));

        assertThat(emulator.postsOf("ada"))
                .singleElement()
                .satisfies(post -> assertThat(post.media()).hasSize(1));
    }

    private Publisher publisher(Preflight preflight) {
        return Publisher.builder()
                .mediaHost(new EmulatorMediaHost(emulator.address()))
                .preflight(preflight)
                .time(emulator.clock().asClock(), emulator.clock()::advance)
                .listener(event -> {
                    if (event instanceof PublishEvent.Noted noted) {
                        said.add(noted.said());
                    }
                })
                .build();
    }

    private Path bitmap() throws IOException {
        Path file = folder.resolve("scan.bmp");
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "bmp", file.toFile());
        return file;
    }

    private static List<Path> temporaryFiles() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("lisle-.*\\.(jpg|png|media)"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
