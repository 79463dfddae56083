package dev.lisle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.WorkingCommands.Row;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** In this process. */
class EveryCommandWorksTest extends EveryCommandWorks {
    @Override
    Terminal.Result run(Terminal terminal, List<String> args, String heard) {
        String[] words = args.toArray(String[]::new);
        return heard.isEmpty() ? terminal.type(words) : terminal.typeUntil(heard, words);
    }

    @Override
    int interrupted() {
        return ExitCode.OK;
    }

    static Stream<Row> rowsForPrograms() {
        return rowsWith("--json");
    }

    static Stream<Row> rowsForPipes() {
        return rowsWith("--quiet");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rowsForPrograms")
    void aProgramReadsOneObjectALine(Row row) throws Exception {
        Terminal.Result result = result(row, "--json");

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(row.json()).as("what a program reads of it").isNotEmpty();
        assertThat(result.out()).contains(row.json());
        for (String line : result.out().lines().toList()) {
            assertIsAnObject(line);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rowsForPipes")
    void aPipeReadsBareResults(Row row) throws Exception {
        Terminal.Result result = result(row, "--quiet");

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(result.out()).matches(row.quiet());
        assertThat(result.err()).isEmpty();
    }

    /** Those that come to an end and have the option. */
    private static Stream<Row> rowsWith(String option) {
        return rows().stream().filter(row -> !row.stays() && row.has(option));
    }

    private static void assertIsAnObject(String line) {
        assertThat(line).startsWith("{").endsWith("}");
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
            while (json.nextToken() != null) {
                assertThat(json.currentTokenLocation().getLineNr()).isEqualTo(1);
            }
        }
    }
}
