package dev.lisle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {
    private static final int WIDTH = 80;
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^Examples?:\\R  \\S");

    static Stream<String> commands() {
        return Stream.concat(Stream.of(""), AllCommands.byName().keySet().stream());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpFitsATerminalAndGivesAnExample(String command) {
        Terminal.Result result = help(command);

        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.err()).isEmpty();
        assertThat(result.out().lines().filter(line -> line.length() > WIDTH)).isEmpty();
        assertThat(result.out()).containsPattern(EXAMPLE).contains("lisle " + command);
    }

    @Test
    void aNewcomerFindsHowToPublishAFileWithPicturesInOneLook() {
        List<String> help = help("").out().lines().toList();
        List<String> whatTheTerminalEndsWith = help.subList(help.size() - 15, help.size());

        assertThat(whatTheTerminalEndsWith)
                .anyMatch(line -> line.matches("  lisle publish --file \\S+ --media \\S+ --alt .*"));
        assertThat(help("publish").out()).contains("lisle publish --file essay.txt --media loom.jpg --alt");
    }

    @Test
    void theRootNamesEveryCommandOnALine() {
        List<String> named = help("").out()
                .lines()
                .filter(line -> line.matches("   ?\\S.*|  \\S+ {2,}\\S.*"))
                .map(line -> line.strip().split(" ", 2)[0])
                .toList();

        assertThat(named)
                .containsAll(AllCommands.byName().keySet().stream()
                        .filter(name -> !name.contains(" "))
                        .toList());
    }

    private static Terminal.Result help(String command) {
        return command.isEmpty() ? Terminal.run("--help") : Terminal.run((command + " --help").split(" "));
    }
}
