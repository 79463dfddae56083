package dev.lisle.publisher.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.hosting.LocalMedia;
import dev.lisle.publisher.hosting.MediaFormat;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageConversionTest {
    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"picture.webp, WebP", "picture.gif, GIF"})
    void anImageOfAnotherFormatIsConvertedAndThatIsSaid(String name, String format) throws IOException {
        Path file = resource(name);

        try (Inspection inspection = converting()) {
            LocalMedia media = inspection.file(file);

            assertThat(media.format()).isIn(MediaFormat.JPEG, MediaFormat.PNG);
            assertThat(ImageIO.read(media.path().toFile()).getWidth()).isEqualTo(64);
            assertThat(said)
                    .singleElement()
                    .asString()
                    .contains(name)
                    .contains(format)
                    .contains("64 x 48");
        }
    }

    @Test
    void whatWasMadeIsDeletedInTheEndAndTheImageItselfIsNot() throws IOException {
        Path file = resource("picture.gif");
        Path made;
        try (Inspection inspection = converting()) {
            made = inspection.file(file).path();
            assertThat(made).exists();
        }

        assertThat(made).doesNotExist();
        assertThat(file).exists();
    }

    @Test
    void anImageOfTooManyBytesBecomesAsWideAsMetaShowsIt() throws IOException {
        Path file = folder.resolve("large.png");
        ImageIO.write(noise(2000, 1500), "png", file.toFile());
        assertThat(Files.size(file)).isGreaterThan(MediaFormat.LARGEST_IMAGE_IN_BYTES);

        try (Inspection inspection = converting()) {
            LocalMedia media = inspection.file(file);

            assertThat(media.format()).isEqualTo(MediaFormat.JPEG);
            assertThat(said).singleElement().asString().contains("8,388,608").contains("1440 x 1080");
        }
    }

    @Test
    void withoutAskingNothingIsConverted() throws IOException {
        Path file = resource("picture.webp");

        assertThatThrownBy(() -> Preflight.defaults().begin(said::add).file(file))
                .isInstanceOf(InvalidDraftException.class)
                .hasMessageContaining("WebP");
    }

    @Test
    void whatCannotBeReadHereIsRefusedWithTheReason() throws IOException {
        Path heic = Files.write(folder.resolve("picture.heic"), "0000ftypheic".getBytes(StandardCharsets.ISO_8859_1));

        try (Inspection inspection = converting()) {
            assertThatThrownBy(() -> inspection.file(heic))
                    .isInstanceOf(InvalidDraftException.class)
                    .hasMessageContaining("HEIC")
                    .hasMessageContaining("no reader");
        }
    }

    @ParameterizedTest(name = "held as {0}, the red corner is stored at {1}, {2}")
    @CsvSource({"1, 8, 8", "2, 56, 8", "3, 56, 40", "4, 8, 40", "5, 8, 8", "6, 8, 56", "7, 40, 56", "8, 40, 8"})
    void aPictureIsSetUpright(int orientation, int x, int y) throws IOException {
        Path file = Files.write(folder.resolve("turned.jpg"), photo(orientation, x, y));

        Path made = ImageConversion.convert(file);

        BufferedImage upright = ImageIO.read(made.toFile());
        assertThat(List.of(upright.getWidth(), upright.getHeight())).containsExactly(64, 48);
        assertThat(isRed(upright, 8, 8)).as("the red corner is at the top left").isTrue();
        assertThat(isRed(upright, 56, 40)).isFalse();
        Files.delete(made);
    }

    /** A white photo of 64 x 48 as it should be seen, stored as the orientation says, with one red corner. */
    private static byte[] photo(int orientation, int x, int y) throws IOException {
        boolean onItsSide = orientation >= 5;
        BufferedImage stored = new BufferedImage(onItsSide ? 48 : 64, onItsSide ? 64 : 48, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = stored.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 64, 64);
        pen.setColor(Color.RED);
        pen.fillRect(x - 8, y - 8, 16, 16);
        pen.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(stored, "jpg", jpeg);
        byte[] exif = {
            (byte) 0xff,
            (byte) 0xe1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        photo.write(jpeg.toByteArray(), 0, 2);
        photo.write(exif);
        photo.write(jpeg.toByteArray(), 2, jpeg.size() - 2);
        return photo.toByteArray();
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        Color color = new Color(image.getRGB(x, y));
        return color.getRed() > 180 && color.getGreen() < 90;
    }

    private Inspection converting() {
        return Preflight.defaults().withConversion().begin(said::add);
    }

    private static BufferedImage noise(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(11);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, random.nextInt());
        }
        return image;
    }

    private Path resource(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(name))) {
            Files.copy(in, file);
        }
        return file;
    }
}
