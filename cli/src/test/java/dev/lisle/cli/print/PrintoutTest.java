package dev.lisle.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.output.Style;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintoutTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final Clock BERLIN = Clock.fixed(NOW, ZoneId.of("Europe/Berlin"));

    private final StringWriter printed = new StringWriter();

    @ParameterizedTest
    @CsvSource({
        "2026-05-04T09:59:30Z, just now",
        "2026-05-04T09:58:59Z, 1 min ago",
        "2026-05-04T07:30:00Z, 2 h ago",
        "2026-05-03T09:00:00Z, 1 day ago",
        "2026-04-28T09:00:00Z, 6 days ago",
        "2026-04-20T09:00:00Z, 2026-04-20 11:00",
        "2026-05-05T10:00:00Z, in 1 day"
    })
    void aPersonReadsHowLongAgoItWas(String moment, String words) {
        assertThat(sheet(80).moment(Instant.parse(moment))).isEqualTo(words);
    }

    @Test
    void aPipeGetsTheMinuteInTheZoneOfTheReader() {
        assertThat(sheet(0).moment(NOW)).isEqualTo("2026-05-04 12:00");
    }

    @Test
    void aParagraphIsWrappedOnATerminalAndNotInAPipe() {
        String text = "A thread holds by its twist, and by its neighbours.";

        sheet(24).paragraph("  ", text);
        sheet(0).paragraph("  ", text);

        assertThat(printed.toString().lines())
                .containsExactly("  A thread holds by its", "  twist, and by its", "  neighbours.", "  " + text);
    }

    @Test
    void aPostCannotDriveTheTerminal() {
        sheet(80).paragraph("", "a\u001b]0;owned\u0007b\u009bc\rd\te\u202Ef\u0000");

        assertThat(printed.toString()).isEqualTo("a\uFFFD]0;owned\uFFFDb\uFFFDc\nd e\uFFFDf\uFFFD\n");
    }

    @Test
    void barsAreAsLongAsTheirNumbers() {
        assertThat(Bars.bar(0, 100, 10)).isEmpty();
        assertThat(Bars.bar(1, 100_000, 10)).isEqualTo("▏");
        assertThat(Bars.bar(50, 100, 10)).isEqualTo("█████");
        assertThat(Bars.bar(55, 100, 10)).isEqualTo("█████▌");
        assertThat(Bars.bar(100, 100, 10)).isEqualTo("█".repeat(10));
    }

    @Test
    void aSparklineShowsEachNumber() {
        assertThat(Bars.sparkline(List.of(0L, 1L, 50L, 100L))).isEqualTo("▁▂▅█");
        assertThat(Bars.sparkline(List.of(0L, 0L))).isEqualTo("▁▁");
    }

    private Printout sheet(int columns) {
        return new Printout(new PrintWriter(printed, true), Style.PLAIN, columns, BERLIN);
    }
}
