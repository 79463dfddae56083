package dev.lisle.publisher.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaSourceTest {
    @ParameterizedTest
    @CsvSource({
        "https://example.com/a.JPG, IMAGE",
        "http://example.com/a.png?size=2, IMAGE",
        "https://example.com/clip.mp4, VIDEO",
        "https://example.com/clip.mov#t=3, VIDEO"
    })
    void anAddressHasTheKindOfItsEnding(String text, MediaKind kind) {
        assertThat(MediaSource.parse(text)).isEqualTo(new MediaSource.PublicAddress(URI.create(text), kind));
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo.jpg", "www.example.com/a.jpg", "pictures/https/a.png", "ftp.jpg"})
    void whatHasNoSchemeIsAFile(String text) {
        assertThat(MediaSource.parse(text)).isEqualTo(new MediaSource.LocalFile(Path.of(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.com/page", "https://example.com/", "https://example.com/a b.jpg", "https://"})
    void anAddressThatCannotBeUsedIsRefusedByName(String text) {
        assertThatThrownBy(() -> MediaSource.parse(text))
                .isInstanceOf(InvalidDraftException.class)
                .hasMessageContaining(text);
    }

    @Test
    void anAltTextThatIsTooLongIsRefusedWithItsLength() {
        assertThatThrownBy(() -> Media.parse("a.jpg", "x".repeat(1_001)))
                .isInstanceOf(InvalidDraftException.class)
                .hasMessageContaining("1001");
    }
}
