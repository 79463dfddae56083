package dev.lisle.publisher.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.publisher.drafts.MediaSource.InlineBytes;
import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
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
    @ValueSource(strings = {"https://example.com/", "https://example.com/photos/17?as=.jpg", "https://example.com/jpg"})
    void anAddressWithoutAKnownEndingIsOfAKindToBeSeen(String text) {
        assertThat(MediaSource.parse(text)).isEqualTo(new MediaSource.PublicAddress(URI.create(text), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo.jpg", "www.example.com/a.jpg", "pictures/https/a.png", "ftp.jpg"})
    void whatHasNoSchemeIsAFile(String text) {
        assertThat(MediaSource.parse(text)).isEqualTo(new MediaSource.LocalFile(Path.of(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/a b.jpg", "https://", "https:///a.jpg"})
    void anAddressThatCannotBeUsedIsRefusedByName(String text) {
        assertThatThrownBy(() -> MediaSource.parse(text))
                .isInstanceOf(InvalidDraftException.class)
                .hasMessageContaining(text);
    }

    @Test
    void aDataUriAndBase64AreContent() {
        byte[] png = new byte[90];
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, 0, png, 0, 8);
        String base64 = Base64.getEncoder().encodeToString(png);

        assertThat(MediaSource.parse("data:image/png;base64," + base64)).isEqualTo(InlineBytes.of(png));
        assertThat(MediaSource.parse("data:image/png;base64," + base64.replace("+", "%2B")))
                .isEqualTo(InlineBytes.of(png));
        assertThat(MediaSource.parse("data:,%01%02")).isEqualTo(InlineBytes.of(new byte[] {1, 2}));
        assertThat(MediaSource.parse(base64)).isEqualTo(InlineBytes.of(png)).hasToString("90 bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://example.com/a.jpg", "data:image/png", "data:image/png;base64,?", "data:,", "data:,%zz"})
    void aTextThatIsNoneOfTheseIsRefusedByName(String text) {
        assertThatThrownBy(() -> MediaSource.parse(text))
                .isInstanceOf(InvalidDraftException.class)
                .hasMessageContaining(text.substring(text.indexOf(',') + 1));
    }

    @Test
    void anAltTextThatIsTooLongIsRefusedWithItsLength() {
        assertThatThrownBy(() -> Media.parse("a.jpg", "x".repeat(1_001)))
                .isInstanceOf(InvalidDraftException.class)
                .hasMessageContaining("1001");
    }
}
