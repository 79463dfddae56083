package dev.lisle.cli.unofficial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.Terminal;
import dev.lisle.cli.Terminal.Result;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.InterfaceOf2023;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --user} with the password of the environment, and {@code --code}. */
class LoggingInTest {
    private static final String CODE = "271828";

    private Emulator emulator;
    private InterfaceOf2023 server;
    private Terminal terminal;

    @BeforeEach
    void start(@TempDir Path home) {
        emulator = Emulator.start();
        server = emulator.openInterfaceOf2023(0);
        server.setPassword("ada", "examplepassword");
        terminal = new Terminal(home).with("LISLE_UNOFFICIAL_PASSWORD", "examplepassword");
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void aUserLogsInWithThePasswordOfTheEnvironment() {
        Result result = show("--user", "ada");

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(result.out()).contains("\"username\":\"grace\"");
        assertNoSecret(result);
    }

    @Test
    void aSecondFactorIsAskedForAndGivenAsCode() {
        server.requireSecondFactor("ada", CODE);

        Result without = show("--user", "ada");
        Result with = show("--user", "ada", "--code", CODE);

        assertThat(without.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(without.out()).isEmpty();
        assertThat(with.exitCode()).as(with.err()).isEqualTo(ExitCode.OK);
        assertThat(with.out()).contains("\"username\":\"grace\"");
        assertNoSecret(without);
        assertNoSecret(with);
    }

    @Test
    void aWrongCodeIsAFailure() {
        server.requireSecondFactor("ada", CODE);

        Result result = show("--user", "ada", "--code", "314159");

        assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).doesNotContain("should not happen");
        assertNoSecret(result);
    }

    @Test
    void aUserWithoutAPasswordIsToldWhereItGoes() {
        Result result = terminal.with("LISLE_UNOFFICIAL_PASSWORD", "")
                .type("unofficial", "user", "show", "grace", "--server=" + server.address(), "--user=ada");

        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(result.err()).contains("There is no password").contains("LISLE_UNOFFICIAL_PASSWORD");
    }

    private Result show(String... more) {
        String[] args = new String[more.length + 5];
        System.arraycopy(
                new String[] {"unofficial", "user", "show", "grace", "--server=" + server.address()}, 0, args, 0, 5);
        System.arraycopy(more, 0, args, 5, more.length);
        return terminal.type(args);
    }

    private static void assertNoSecret(Result result) {
        assertThat(result.out() + result.err())
                .doesNotContain("examplepassword")
                .doesNotContain(CODE);
    }
}
