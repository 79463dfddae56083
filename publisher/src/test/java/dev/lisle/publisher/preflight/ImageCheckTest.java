package dev.lisle.publisher.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.hosting.MediaFormat;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ImageCheckTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            names = {"JPEG", "PNG"},
            mode = Mode.INCLUDE)
    void theSizeIsReadFromTheHeader(MediaFormat format) throws IOException {
        assertThat(ImageSize.of(format, new ByteArrayInputStream(picture(format, 321, 45))))
                .isEqualTo(new ImageSize(321, 45));
    }

    @ParameterizedTest(name = "{0} x {1}")
    @CsvSource({"1000, 100", "100, 1000", "50, 50"})
    void upToTenToOnePasses(int width, int height) throws IOException {
        Path file = Files.write(folder.resolve("picture.jpg"), picture(MediaFormat.JPEG, width, height));

        assertThat(Preflight.defaults().begin(said -> {}).file(file).format()).isEqualTo(MediaFormat.JPEG);
    }

    @ParameterizedTest(name = "{0} x {1}")
    @CsvSource({"1001, 100", "100, 1001"})
    void whatIsLongerIsRefusedWithItsSize(int width, int height) throws IOException {
        Path file = Files.write(folder.resolve("banner.png"), picture(MediaFormat.PNG, width, height));

        assertThatThrownBy(() -> Preflight.defaults().begin(said -> {}).file(file))
                .isInstanceOf(InvalidDraftException.class)
                .hasMessageContaining("banner.png")
                .hasMessageContaining(width + " x " + height)
                .hasMessageContaining(MediaRule.IMAGE_ASPECT.text());
    }

    @Test
    void aPictureThatEndsInItsHeaderIsBroken() throws IOException {
        Path file = Files.write(folder.resolve("picture.jpg"), Arrays.copyOf(picture(MediaFormat.JPEG, 320, 200), 100));

        assertThatThrownBy(() -> Preflight.defaults().begin(said -> {}).file(file))
                .isInstanceOf(InvalidDraftException.class)
                .hasMessageContaining("cut off");
    }

    private static byte[] picture(MediaFormat format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(
                new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB),
                format.name().toLowerCase(Locale.ROOT),
                out);
        return out.toByteArray();
    }
}
