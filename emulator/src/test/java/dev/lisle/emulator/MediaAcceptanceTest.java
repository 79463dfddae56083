package dev.lisle.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MediaAcceptanceTest {
    private final Emulator emulator =
            Emulator.start(EmulatorSettings.defaults().withClockFrozenAt(Instant.parse("2026-05-04T12:00:00Z")));
    private final Caller ada = new Caller(emulator, "ada");

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void aPictureIsFetchedReadAndServedEvenAfterItsSourceIsGone() throws Exception {
        byte[] picture = picture("jpg", 640, 480);
        String url = upload("image/jpeg", picture);
        String post = publish("IMAGE", "image_url", url, "alt_text", "a loom");
        assertThat(ada.delete(URI.create(url).getPath()).status()).isEqualTo(204);

        assertThat(emulator.postsOf("ada").get(0).media()).singleElement().satisfies(media -> {
            assertThat(media.width()).isEqualTo(640);
            assertThat(media.height()).isEqualTo(480);
            assertThat(media.altText()).isEqualTo("a loom");
            assertThat(media.source()).isEqualTo(URI.create(url));
        });
        String served = ada.get("/" + post, "fields", "media_url")
                .body()
                .path("media_url")
                .asString();
        HttpResponse<byte[]> copy = fetch(HttpRequest.newBuilder(URI.create(served)));
        assertThat(copy.body()).isEqualTo(picture);
        assertThat(copy.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(fetch(HttpRequest.newBuilder(URI.create(url))).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noPictures")
    void whatIsNoPictureFailsTheCall(String name, byte[] content) {
        Caller.Reply reply = ada.post("/me/threads", "media_type", "IMAGE", "image_url", upload("image/jpeg", content));

        assertThat(reply.code()).isEqualTo("400 1/2207052");
        assertThat(emulator.containers()).isEmpty();
    }

    static Stream<Arguments> noPictures() throws IOException {
        byte[] png = picture("png", 300, 300);
        return Stream.of(
                Arguments.of("a text", "This is not a picture.".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("a GIF", picture("gif", 320, 320)),
                Arguments.of("a PNG cut in half", Arrays.copyOf(png, png.length / 2)),
                Arguments.of("the start of a JPEG", Arrays.copyOf(picture("jpg", 320, 320), 40)),
                Arguments.of("nothing", new byte[0]),
                Arguments.of("more than 8 MB", new byte[(8 << 20) + 1]));
    }

    @Test
    void anAddressWithNothingBehindItFailsTheCall() {
        String missing = emulator.address() + "/_lisle/media/none.jpg";

        assertThat(ada.post("/me/threads", "media_type", "IMAGE", "image_url", missing)
                        .code())
                .isEqualTo("400 1/2207052");
    }

    @Test
    void aPictureTooLongAndNarrowEndsAsAnErrorOfItsContainer() throws IOException {
        String container = ada.create("media_type", "IMAGE", "image_url", upload("image/png", picture("png", 40, 401)));
        emulator.clock().advance(Duration.ofSeconds(1));

        assertThat(ada.get("/" + container, "fields", "status,error_message")
                        .body()
                        .toString())
                .isEqualTo("{\"status\":\"ERROR\",\"error_message\":\"INVALID_ASPEC_RATIO\",\"id\":\"" + container
                        + "\"}");
        assertThat(ada.post("/me/threads_publish", "creation_id", container).code())
                .isEqualTo("400 24/4279009");
    }

    @Test
    void aVideoIsFetchedAndRead() {
        publish("VIDEO", "video_url", upload("video/mp4", video("good.mp4")));

        assertThat(emulator.postsOf("ada").get(0).media()).singleElement().satisfies(media -> {
            assertThat(media.width()).isEqualTo(96);
            assertThat(media.height()).isEqualTo(64);
        });
    }

    @Test
    void aVideoTurnedByItsPlayerIsMeasuredAsItIsShown() {
        publish("VIDEO", "video_url", upload("video/quicktime", video("turned.mov")));

        assertThat(emulator.postsOf("ada").get(0).media()).singleElement().satisfies(media -> {
            assertThat(media.width()).isEqualTo(64);
            assertThat(media.height()).isEqualTo(96);
        });
    }

    @ParameterizedTest(name = "{0} → {2}")
    @MethodSource("badVideos")
    void aBadVideoEndsAsTheDocumentedErrorOfItsContainer(String name, byte[] content, String error) {
        String container = ada.create("media_type", "VIDEO", "video_url", upload("video/mp4", content));
        assertThat(ada.status(container)).isEqualTo("IN_PROGRESS");

        emulator.clock().advance(Duration.ofSeconds(2));

        assertThat(ada.get("/" + container, "fields", "error_message")
                        .body()
                        .path("error_message")
                        .asString())
                .isEqualTo(error);
        assertThat(ada.status(container)).isEqualTo("ERROR");
    }

    static Stream<Arguments> badVideos() {
        byte[] good = video("good.mp4");
        return Stream.of(
                Arguments.of("a text", "no video".getBytes(StandardCharsets.UTF_8), "FAILED_PROCESSING_VIDEO"),
                Arguments.of("cut off", Arrays.copyOf(good, 600), "FAILED_PROCESSING_VIDEO"),
                Arguments.of("MPEG-4 part 2", with(good, "avc1\0\0\0\0", 0, "mp4v"), "FAILED_PROCESSING_VIDEO"),
                Arguments.of("PCM sound", with(good, "mp4a\0\0\0\0", 0, "sowt"), "FAILED_PROCESSING_AUDIO"),
                Arguments.of("six channels", with(good, "mp4a\0\0\0\0", 20, "\0\6"), "INVALID_AUDIO_CHANNELS"),
                Arguments.of("five hours long", with(good, "mvhd", 20, "\1\20\0\0"), "INVALID_DURATION"),
                Arguments.of("no time at all", with(good, "mvhd", 20, "\0\0\0\0"), "INVALID_DURATION"),
                Arguments.of("a tenth as fast", with(good, "mdhd", 16, "\0\0\4\342"), "INVALID_FRAME_RATE"),
                Arguments.of("a thousand wide", with(good, "tkhd", 80, "\4\0\0\0"), "INVALID_ASPEC_RATIO"));
    }

    @Test
    void aVideoThatCanNotBeFetchedSaysSo() {
        String container =
                ada.create("media_type", "VIDEO", "video_url", emulator.address() + "/_lisle/media/none.mp4");
        emulator.clock().advance(Duration.ofSeconds(2));

        assertThat(ada.get("/" + container, "fields", "error_message")
                        .body()
                        .path("error_message")
                        .asString())
                .isEqualTo("FAILED_DOWNLOADING_VIDEO");
    }

    @Test
    void aFailedItemFailsItsCarousel() {
        String bad = ada.create(
                "media_type", "VIDEO", "video_url", upload("video/mp4", new byte[20]), "is_carousel_item", "true");
        String good = ada.create(
                "media_type", "IMAGE", "image_url", "https://example.com/loom.jpg", "is_carousel_item", "true");
        String carousel = ada.create("media_type", "CAROUSEL", "children", good + "," + bad);
        emulator.clock().advance(Duration.ofSeconds(5));

        assertThat(ada.status(carousel)).isEqualTo("ERROR");
        assertThat(ada.post("/me/threads", "media_type", "CAROUSEL", "children", good + "," + bad)
                        .code())
                .isEqualTo("400 100/4279004");
    }

    @Test
    void mediaFromElsewhereAreNeverFetchedAndRefusedIfToldSo() {
        try (Emulator strict = Emulator.start(EmulatorSettings.defaults().withForeignMedia(ForeignMedia.REFUSED))) {
            Caller grace = new Caller(strict, "grace");

            assertThat(grace.post("/me/threads", "media_type", "IMAGE", "image_url", "https://example.com/x.jpg")
                            .code())
                    .isEqualTo("400 1/2207052");
        }
        publish("IMAGE", "image_url", "https://example.com/x.jpg");
        assertThat(emulator.postsOf("ada").get(0).media())
                .extracting(EmulatedMedia::fetched, EmulatedMedia::url, EmulatedMedia::width)
                .containsExactly(tuple(false, URI.create("https://example.com/x.jpg"), 0));
        assertThat(emulator.containers())
                .extracting(EmulatedContainer::unseenMedia)
                .containsExactly(URI.create("https://example.com/x.jpg"));
    }

    @Test
    void mediaFromAHostThatTheSettingsNameAreFetched() throws IOException {
        try (MediaServer elsewhere = new MediaServer(picture("jpg", 640, 480));
                Emulator open = reaching(MediaServer.NAME)) {
            new Caller(open, "ada").create("media_type", "IMAGE", "image_url", elsewhere.url("/loom.jpg"));

            assertThat(elsewhere.asked()).containsExactly("/loom.jpg");
            assertThat(open.containers())
                    .extracting(EmulatedContainer::unseenMedia)
                    .containsOnlyNulls();
        }
    }

    @Test
    void aHostThatTheSettingsDoNotNameIsNeverAsked() throws IOException {
        try (MediaServer elsewhere = new MediaServer(picture("jpg", 640, 480))) {
            publish("IMAGE", "image_url", elsewhere.url("/loom.jpg"));

            assertThat(elsewhere.asked()).isEmpty();
            assertThat(emulator.postsOf("ada").get(0).media())
                    .extracting(EmulatedMedia::fetched)
                    .containsExactly(false);
        }
    }

    @Test
    void aRedirectIsFollowedToAHostThatMayBeReachedAndToNoOther() throws IOException {
        try (MediaServer elsewhere = new MediaServer(picture("jpg", 640, 480));
                Emulator open = reaching(MediaServer.NAME)) {
            String here = elsewhere.urlOnThisMachine("/away"); // which redirects to the other host

            assertThat(ada.post("/me/threads", "media_type", "IMAGE", "image_url", here)
                            .code())
                    .isEqualTo("400 1/2207052");
            assertThat(elsewhere.asked()).containsExactly("/away");

            new Caller(open, "ada").create("media_type", "IMAGE", "image_url", here);
            assertThat(elsewhere.asked()).containsExactly("/away", "/away", "/loom.jpg");
        }
    }

    @Test
    void redirectsWithoutEndAndPicturesWithoutEndAreGivenUp() throws IOException {
        try (MediaServer elsewhere = new MediaServer(new byte[(8 << 20) + 1])) {
            Stream.of("/round", "/file", "/endless", "/loom.jpg")
                    .map(elsewhere::urlOnThisMachine)
                    .forEach(url -> assertThat(ada.post("/me/threads", "media_type", "IMAGE", "image_url", url)
                                    .code())
                            .as(url)
                            .isEqualTo("400 1/2207052"));
        }
    }

    @Test
    void partsOfAFileAreServed() throws Exception {
        String url = upload("video/mp4", video("good.mp4"));

        HttpResponse<byte[]> part =
                fetch(HttpRequest.newBuilder(URI.create(url)).header("Range", "bytes=4-7"));
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("ftyp".getBytes(StandardCharsets.UTF_8));
        assertThat(fetch(HttpRequest.newBuilder(URI.create(url)).header("Range", "bytes=9999999-"))
                        .statusCode())
                .isEqualTo(416);
    }

    private static Emulator reaching(String host) {
        return Emulator.start(EmulatorSettings.defaults()
                .withForeignMedia(ForeignMedia.REFUSED)
                .withNetwork(Network.LOOPBACK.withMediaHosts(host)));
    }

    private String publish(String kind, String... params) {
        String[] all =
                Stream.concat(Stream.of("media_type", kind), Stream.of(params)).toArray(String[]::new);
        String container = ada.create(all);
        emulator.clock().advance(Duration.ofSeconds(2));
        return ada.post("/me/threads_publish", "creation_id", container).id();
    }

    private String upload(String contentType, byte[] content) {
        return ada.post("/_lisle/media", contentType, content)
                .body()
                .path("url")
                .asString();
    }

    private static HttpResponse<byte[]> fetch(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] video(String name) {
        try (InputStream in = MediaAcceptanceTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file with other bytes at a distance from where {@code mark} stands for the first time. */
    private static byte[] with(byte[] file, String mark, int distance, String bytes) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        byte[] changed = file.clone();
        ByteBuffer.wrap(changed).put(text.indexOf(mark) + distance, bytes.getBytes(StandardCharsets.ISO_8859_1));
        return changed;
    }
}
