package dev.lisle.publisher.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.hosting.LocalMedia;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class VideoCheckTest {
    private static final long SEED = 20_260_504L;

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"good.mp4", "hevc.mp4"})
    void aFilmOfARealEncoderPasses(String name) throws IOException {
        check(resource(name));

        assertThat(said).isEmpty();
    }

    @Test
    void whatAnEncoderWritesByDefaultIsSaidAndPasses() throws IOException {
        check(resource("plain.mov"));

        assertThat(said)
                .satisfiesExactly(
                        first -> assertThat(first).contains("plain.mov").contains("moov"),
                        second -> assertThat(second).contains("edit list"));
    }

    @Test
    void aRealFilmIsReadRight() throws IOException {
        Film film = FilmReader.read(resource("good.mp4"));

        assertThat(film.seconds()).isBetween(0.99, 1.1);
        assertThat(film.picture()).isNotNull();
        Film.Picture picture = Objects.requireNonNull(film.picture());
        assertThat(picture.framesPerSecond()).isEqualTo(25);
        assertThat(List.of(picture.width(), picture.height(), picture.columns(), picture.chroma()))
                .containsExactly(64, 48, 64, 1);
        assertThat(Objects.requireNonNull(film.sound()).samplesPerSecond()).isEqualTo(44_100);
    }

    @Test
    void aStreamInFragmentsIsNotHeldAgainstWhatItDoesNotSay() throws IOException {
        assertThatCode(() -> check(resource("fragmented.mp4"))).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void aRuleThatIsBrokenIsNamedWithTheNumber(Consumer<TestFilm> change, String number, MediaRule rule)
            throws IOException {
        TestFilm film = new TestFilm();
        change.accept(film);
        Path file = write(film.bytes());

        assertThatThrownBy(() -> check(file))
                .isInstanceOf(InvalidDraftException.class)
                .hasMessageContaining("film.mp4")
                .hasMessageContaining(number)
                .hasMessageContaining(rule.text());
        assertThatCode(() -> Preflight.off().begin(said::add).file(file)).doesNotThrowAnyException();
    }

    static Stream<Arguments> aRuleThatIsBrokenIsNamedWithTheNumber() {
        return Stream.of(
                broken(film -> film.seconds = 300.5, "300.5 s", MediaRule.VIDEO_DURATION),
                broken(film -> film.seconds = 0, "0.0 s", MediaRule.VIDEO_DURATION),
                broken(film -> film.framesPerSecond = 20, "20.00 frames", MediaRule.VIDEO_FRAME_RATE),
                broken(film -> film.framesPerSecond = 100, "100.00 frames", MediaRule.VIDEO_FRAME_RATE),
                broken(film -> film.codec = "av01", "\"av01\"", MediaRule.VIDEO_CODEC),
                broken(film -> film.columns = 1921, "1921 columns", MediaRule.VIDEO_COLUMNS),
                broken(film -> film.width = 72 * 101, "7272 x 720", MediaRule.VIDEO_ASPECT),
                broken(film -> film.bytesPerFrame = 600_000, "120.0 Mbit/s", MediaRule.VIDEO_BIT_RATE),
                broken(film -> film.soundCodec = "Opus", "\"Opus\"", MediaRule.AUDIO_CODEC),
                broken(film -> film.channels = 6, "6 channels", MediaRule.AUDIO_CHANNELS));
    }

    @ParameterizedTest
    @CsvSource({"chroma444.mp4, 4:4:4", "vp9.mp4, vp09"})
    void aRealFilmOfAnotherKindIsRefused(String name, String told) throws IOException {
        Path file = resource(name);

        assertThatThrownBy(() -> check(file)).hasMessageContaining(told);
    }

    @Test
    void everyRefusalIsInOneMessage() throws IOException {
        TestFilm film = new TestFilm();
        film.seconds = 400;
        film.columns = 4096;
        Path file = write(film.bytes());

        assertThatThrownBy(() -> check(file)).hasMessageContaining("400.0 s").hasMessageContaining("4096 columns");
    }

    @Test
    void whatIsNoReasonToRefuseIsSaid() throws IOException {
        TestFilm film = new TestFilm();
        film.indexInFront = false;
        film.editStart = 1024;
        film.soundBytesPerSecond = 40_000;

        check(write(film.bytes()));

        assertThat(said).hasSize(3);
        assertThat(String.join("\n", said))
                .contains("320 kbit/s")
                .contains("moov")
                .contains("edit list");
    }

    @Test
    void aFilmThatIsTurnedIsMeasuredAsItIsShown() throws IOException {
        TestFilm film = new TestFilm();
        film.turned = true;

        Film read = FilmReader.read(write(film.bytes()));

        assertThat(Objects.requireNonNull(read.picture()).width()).isEqualTo(720);
    }

    @Test
    void aFilmThatIsCutOffIsToldAsSuch() throws IOException {
        byte[] whole = new TestFilm().bytes();
        Path file = write(Arrays.copyOf(whole, whole.length - 5));

        assertThatThrownBy(() -> check(file))
                .isInstanceOf(InvalidDraftException.class)
                .hasMessageContaining("cut off");
    }

    @Test
    void noDamageBreaksTheReader() throws IOException {
        byte[] whole = Files.readAllBytes(resource("good.mp4"));
        Random random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = Arrays.copyOf(whole, random.nextInt(whole.length));
            for (int hits = 0; hits < 4 && damaged.length > 0; hits++) {
                damaged[random.nextInt(Math.min(damaged.length, 4096))] = (byte) random.nextInt();
            }
            Path file = write(damaged);
            try {
                VideoRules.brokenBy(FilmReader.read(file));
            } catch (IOException expected) {
                assertThat(expected.getMessage()).isNotBlank();
            }
        }
    }

    private LocalMedia check(Path file) {
        return Preflight.defaults().begin(said::add).file(file);
    }

    private static Arguments broken(Consumer<TestFilm> change, String number, MediaRule rule) {
        return arguments(change, number, rule);
    }

    private Path write(byte[] film) throws IOException {
        return Files.write(folder.resolve("film.mp4"), film);
    }

    private Path resource(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(name))) {
                Files.copy(in, file);
            }
        }
        return file;
    }
}
