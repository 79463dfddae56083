package dev.lisle.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
    @ParameterizedTest
    @CsvSource({
        "loom, 4",
        "Weberei, 7",
        "织布机, 6",
        "はた, 4",
        "베틀, 4",
        "é, 1",
        "e\u0301, 1",
        "🧵, 2",
        "👩‍👩‍👧, 2",
        "🇩🇪, 2",
        "❤️, 2",
        "ＡＢ, 4"
    })
    void aTextTakesAsManyColumnsAsATerminalGivesIt(String text, int columns) {
        assertThat(Columns.of(text)).isEqualTo(columns);
    }

    @Test
    void linesBreakAtSpacesAndKeepTheirOwnBreaks() {
        assertThat(Columns.wrap("warp and weft\n\nand selvage", 8))
                .containsExactly("warp and", "weft", "", "and", "selvage");
    }

    @Test
    void aWordThatIsWiderThanALineIsBrokenBetweenLetters() {
        assertThat(Columns.wrap("a 织布机织布机 b", 5)).containsExactly("a", "织布", "机织", "布机", "b");
        assertThat(Columns.wrap("abcdefgh i", 5)).containsExactly("abcde", "fgh i");
    }

    @Test
    void anAddressStaysWhole() {
        assertThat(Columns.wrap("see https://example.com/a/long/path there", 10))
                .containsExactly("see", "https://example.com/a/long/path", "there");
    }

    @Test
    void whatIsCutSaysSo() {
        assertThat(Columns.cut("selvage", 7)).isEqualTo("selvage");
        assertThat(Columns.cut("selvages", 7)).isEqualTo("selvag…");
        assertThat(Columns.cut("织布机织", 6)).isEqualTo("织布…");
    }
}
