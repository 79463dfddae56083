package dev.lisle.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a configuration file, and what the environment says of the screen. */
class SettingsTest {
    @TempDir
    private Path home;

    @Test
    void aSettingThatDoesNotExistIsNamedWithThoseThatDo() throws IOException {
        Path file = Files.writeString(home.resolve("lisle.properties"), "acount=ada\n");

        assertRefused(file, "sets \"acount\", which is nothing that can be set", "account, app-id");
    }

    @Test
    void aFileThatIsWantedAndNotThereIsNamed() {
        assertRefused(home.resolve("nowhere.properties"), "nowhere.properties cannot be read: it does not exist", "");
    }

    @Test
    void aFileThatIsNotUtf8IsNamed() throws IOException {
        Path file = Files.write(home.resolve("latin.properties"), new byte[] {'a', '=', (byte) 0xe9});

        assertRefused(file, "latin.properties cannot be read: it is not UTF-8", "");
    }

    @Test
    void aBackslashThatBeginsNoCharacterIsExplained() throws IOException {
        Path file = Files.writeString(home.resolve("windows.properties"), "media-host=dir:C:\\users\n");

        assertRefused(file, "no four digits", "write \\\\ for a backslash");
    }

    @ParameterizedTest
    @CsvSource({"'',xterm,true", "1,xterm,false", "'',dumb,false", "0,xterm,false"})
    void coloursAreLeftOutWhereNoColorIsSetOrTheTerminalIsDumb(String noColor, String term, boolean expected) {
        assertThat(Screen.ofProcess(Map.of("NO_COLOR", noColor, "TERM", term)).colour())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"132,132", "5,20", "9999,1000", "0,80", "wide,80", "-1,80", "'',80"})
    void theWidthIsThatOfTheTerminalWithinReason(String columns, int expected) {
        assertThat(Screen.ofProcess(Map.of("COLUMNS", columns)).width()).isEqualTo(expected);
        assertThat(Screen.ofProcess(Map.of()).width()).isEqualTo(80);
    }

    private void assertRefused(Path file, String said, String remedy) {
        Terminal.Result result =
                new Terminal(home).with("LISLE_CONFIG", file.toString()).type("whoami");

        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(result.err()).contains(said, remedy);
        assertThat(result.out()).isEmpty();
    }
}
