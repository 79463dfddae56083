package dev.lisle.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.emulator.Preview.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainPreviewTest {
    private final ChainPreview preview = new ChainPreview();

    @Test
    void theTextIsCutAsItWouldBePublished() {
        List<Part> parts = preview.parts("A thread holds by its twist. ".repeat(30));

        assertThat(parts).hasSize(2);
        assertThat(parts)
                .allSatisfy(
                        part -> assertThat(part.measure()).isEqualTo(part.text().length() + " of 500"));
    }

    @Test
    void whatIsWorthKnowingStandsAtItsPart() {
        assertThat(preview.parts("Warp and weft. #weaving #loom"))
                .singleElement()
                .satisfies(part ->
                        assertThat(part.remarks()).singleElement().asString().contains("weaving"));
    }

    @Test
    void whatCannotBePublishedIsSaidWithItsReason() {
        assertThatThrownBy(() -> preview.parts("https://example.com/" + "a".repeat(500)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("520");
    }
}
