package dev.lisle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.WorkingCommands.Row;
import dev.lisle.cli.WorkingCommands.Typed;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command does what it is for, and answers people, programs and pipes. A new command without a row fails here. */
abstract class EveryCommandWorks {
    private static Scene.Servers servers;

    @TempDir
    private Path home;

    @BeforeAll
    static void start() {
        servers = Scene.Servers.start();
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    /** Runs one command to its end, or until Ctrl-C, which comes when {@code heard} is said. */
    abstract Terminal.Result run(Terminal terminal, List<String> args, String heard) throws Exception;

    /** What the shell is told after Ctrl-C. */
    abstract int interrupted();

    static List<Row> rows() {
        return WorkingCommands.ROWS;
    }

    @Test
    void everyCommandHasARow() {
        assertThat(rows())
                .extracting(Row::command)
                .containsExactlyInAnyOrderElementsOf(AllCommands.leaves().keySet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void aPersonReadsWhatWasDone(Row row) throws Exception {
        Terminal.Result result = result(row);

        assertThat(result.exitCode()).as(result.err()).isEqualTo(row.stays() ? interrupted() : ExitCode.OK);
        assertThat(row.stays() ? result.out() + result.err() : result.out()).contains(row.says());
        assertThat(result.err()).matches(row.notes());
    }

    final Terminal.Result result(Row row, String... options) throws Exception {
        Typed typed = row.in(Scene.at(servers, home), options);
        return run(typed.scene().ada(), typed.args(), row.stays() ? row.says() : "");
    }
}
