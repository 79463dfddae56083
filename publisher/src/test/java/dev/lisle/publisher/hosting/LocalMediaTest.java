package dev.lisle.publisher.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.drafts.MediaKind;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalMediaTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"jpg, JPEG", "png, PNG"})
    void aPictureIsToldByItsContent(String written, MediaFormat format) throws IOException {
        Path file = folder.resolve("picture.mp4"); // its name lies
        ImageIO.write(new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB), written, file.toFile());

        assertThat(LocalMedia.check(file)).isEqualTo(new LocalMedia(file, format, Files.size(file)));
        assertThat(LocalMedia.check(file).kind()).isEqualTo(MediaKind.IMAGE);
    }

    @ParameterizedTest
    @CsvSource({"isom, MP4", "mp42, MP4", "'qt  ', MOV"})
    void aVideoIsToldByItsBrand(String brand, MediaFormat format) throws IOException {
        Path file = write("video.jpg", "\0\0\0\030ftyp" + brand + "\0\0\2\0");

        assertThat(LocalMedia.check(file).format()).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource({
        "I am no picture at all,  begins like a text",
        "GIF89a…, a GIF",
        "RIFF0000WEBPVP8 , WebP",
        "0000ftypheic, HEIC",
        "'', it is empty"
    })
    void whateverElseItIsIsSaid(String content, String said) throws IOException {
        Path file = write("picture.jpg", content);

        assertThatThrownBy(() -> LocalMedia.check(file))
                .isInstanceOf(InvalidDraftException.class)
                .hasMessageContaining("picture.jpg")
                .hasMessageContaining(said.strip())
                .hasMessageContaining("JPEG and PNG");
    }

    @Test
    void aPictureOfMoreThanEightMegabytesIsRefusedWithBothNumbers() throws IOException {
        Path file = write("large.jpg", "\u00ff\u00d8\u00ff\u00e0");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(MediaFormat.LARGEST_IMAGE_IN_BYTES + 1);
        }

        assertThatThrownBy(() -> LocalMedia.check(file))
                .isInstanceOf(InvalidDraftException.class)
                .hasMessageContaining("8,388,609")
                .hasMessageContaining("8,388,608");
    }

    @Test
    void aMissingFileAndAFolderAreNamed() {
        assertThatThrownBy(() -> LocalMedia.check(folder.resolve("none.jpg"))).hasMessageContaining("does not exist");
        assertThatThrownBy(() -> LocalMedia.check(folder)).hasMessageContaining("is not a file");
    }

    private Path write(String name, String content) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(StandardCharsets.ISO_8859_1));
    }
}
