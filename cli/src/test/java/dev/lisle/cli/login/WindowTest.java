package dev.lisle.cli.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.Terminal;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A browser that comes back to the window's address. */
class WindowTest extends WithLogins {
    @Test
    void aBrowserThatComesBackLogsTheAccountInForLaterCommands() throws Exception {
        Terminal.Result login = loginAs("grace", new Browser(), "login", there());

        assertThat(login.exitCode()).as(login.err()).isEqualTo(ExitCode.OK);
        String name = "grace@" + emulator.address().getRawAuthority();
        assertThat(login.out()).contains("Logged in as @" + name).contains("a file that only you can read");
        assertThat(terminal.type("whoami").out()).startsWith("@grace");
        assertThat(terminal.type("whoami", "--json").out()).contains("\"username\":\"grace\"", "\"is_verified\":");
        assertThat(terminal.type("accounts").out()).startsWith("* @" + name + "  until ");
        assertNoSecretsIn(login);
    }

    @Test
    void theRedirectIsReceivedOverTlsWithACertificateOfThisLogin() throws Exception {
        Terminal.Result login =
                loginAs("ada", Browser.trusting(), "login", there(), "--redirect-uri=https://localhost:0/back");

        assertThat(login.exitCode()).as(login.err()).isEqualTo(ExitCode.OK);
        assertThat(login.err())
                .contains("redirect_uri=https%3A%2F%2Flocalhost%3A")
                .contains("certificate");
        assertThat(terminal.type("whoami").out()).startsWith("@ada");
    }

    @Test
    void theTokenIsInAFileOfTheOwnersAlone() throws Exception {
        loginAs("ada", new Browser(), "login", there());

        try (Stream<Path> files = Files.walk(home)) {
            Path token = files.filter(file -> file.endsWith("token.json"))
                    .findFirst()
                    .orElseThrow();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aVisitWithAnotherStateIsTurnedAwayAndTheLoginWaitsOn() throws Exception {
        Browser browser = new Browser();
        Login login = begin(InputStream.nullInputStream(), "login", there());
        URI redirect = redirectOf(login.window());

        HttpResponse<String> forged = browser.open(URI.create(redirect + "?code=stolen&state=other"));
        assertThat(forged.statusCode()).isEqualTo(404);

        browser.allow(login.window(), "ada");
        assertThat(login.end().exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void whoRefusesIsToldSoAndNothingIsStored() throws Exception {
        Login login = begin(InputStream.nullInputStream(), "login", there());
        new Browser().decide(login.window(), "ada", "deny");

        Terminal.Result refused = login.end();

        assertThat(refused.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(refused.err()).contains("access_denied");
        assertThat(terminal.type("accounts", "--quiet").out()).isEmpty();
    }

    private static URI redirectOf(URI window) {
        String parameter = Arrays.stream(window.getQuery().split("&"))
                .filter(one -> one.startsWith("redirect_uri="))
                .findFirst()
                .orElseThrow();
        return URI.create(parameter.substring("redirect_uri=".length()));
    }
}
