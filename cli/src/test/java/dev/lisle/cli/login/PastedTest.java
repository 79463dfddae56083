package dev.lisle.cli.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.Terminal;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a person pastes: the address that the browser ended at, or the code in it. */
class PastedTest extends WithLogins {
    @Test
    void anAddressPastedLogsInToo() throws Exception {
        Terminal.Result login;
        PipedInputStream typed = new PipedInputStream();
        try (PrintWriter keyboard = new PrintWriter(new PipedOutputStream(typed), true)) {
            Login under = begin(typed, "login", there(), "--redirect-uri=" + ELSEWHERE, "--paste");
            keyboard.println(new Browser().decide(under.window(), "ada", "allow"));
            login = under.end();
        }

        assertThat(login.exitCode()).as(login.err()).isEqualTo(ExitCode.OK);
        assertThat(terminal.type("whoami").out()).startsWith("@ada");
        assertNoSecretsIn(login);
    }

    @Test
    void aPastedAddressWithAnotherStateIsRefused() {
        Terminal.Result login = terminal.reading(ELSEWHERE + "?code=abc&state=other\n")
                .type("login", there(), "--redirect-uri=" + ELSEWHERE, "--paste");

        assertThat(login.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(login.err()).contains("another state").doesNotContain("code=abc");
    }

    @Test
    void whatIsPastedHasToBeTheWholeAddress() {
        Terminal.Result login =
                terminal.reading("AQBexamplecode\n").type("login", there(), "--redirect-uri=" + ELSEWHERE, "--paste");

        assertThat(login.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(login.err())
                .contains("Paste all of it, from https:// to the end")
                .doesNotContain("AQBexamplecode", emulator.app().secret());
    }

    @Test
    void aCodeLogsInAndOneThatWasUsedDoesNot() throws Exception {
        String window = emulator.address() + "/oauth/authorize?response_type=code&client_id="
                + emulator.app().id() + "&scope=threads_basic&state=s&redirect_uri="
                + URLEncoder.encode(ELSEWHERE, StandardCharsets.UTF_8);
        String back = new Browser().decide(URI.create(window), "ada", "allow");
        String code = back.substring(back.indexOf("code=") + 5, back.indexOf("&state"));
        String[] command = {"login", there(), "--code", "--redirect-uri=" + ELSEWHERE, "--scopes=threads_basic"};

        Terminal.Result login = terminal.reading(code + "#_\n").type(command);
        Terminal.Result again = terminal.reading(code + "\n").type(command);

        assertThat(login.exitCode()).as(login.err()).isEqualTo(ExitCode.OK);
        assertThat(again.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(again.err())
                .contains("already used", "One works once", "run 'lisle login' again")
                .doesNotContain(code);
    }

    @Test
    void aSecretOfAnotherAppIsSaidToBeThatAndIsNotShown() {
        Terminal.Result login = terminal.with("LISLE_APP_SECRET", "examplesecret0123")
                .reading("examplecode\n")
                .type("login", there(), "--code", "--app-id=" + emulator.app().id(), "--redirect-uri=" + ELSEWHERE);

        assertThat(login.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(login.err())
                .contains("the secret do not go together", "Take both from the same place")
                .doesNotContain("examplesecret0123", "examplecode");
    }

    @Test
    void aMixedUpAppIdIsSaidBeforeABrowserOpens() {
        assertThat(terminal.type("login", "--app-id", "my app", "--redirect-uri", ELSEWHERE, "--paste")
                        .err())
                .contains("\"my app\" is none: it is all digits");
        assertThat(terminal.type("login", "--redirect-uri", ELSEWHERE, "--paste")
                        .err())
                .contains("--app-id");
        assertThat(terminal.type("login", "--app-id", "12", "--redirect-uri", ELSEWHERE, "--paste")
                        .err())
                .contains("LISLE_APP_SECRET");
        assertThat(terminal.type("login", "--app-id", "12").err()).contains("--redirect-uri");
    }
}
