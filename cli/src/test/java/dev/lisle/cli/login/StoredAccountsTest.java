package dev.lisle.cli.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The accounts that somebody logged in with. */
class StoredAccountsTest extends WithLogins {
    @Test
    void ofSeveralAccountsTheChosenOneIsUsed() {
        terminal.reading(emulator.account("ada").token()).type("login", "--token", there());
        terminal.reading(emulator.account("grace").token()).type("login", "--token", there());
        String server = "@" + emulator.address().getRawAuthority();

        assertThat(terminal.type("whoami", "-q").out().strip()).isEqualTo("ada");
        assertThat(terminal.type("whoami", "-q", "--account", "@grace" + server)
                        .out()
                        .strip())
                .isEqualTo("grace");
        assertThat(terminal.with("LISLE_ACCOUNT", "grace" + server)
                        .type("whoami", "-q")
                        .out()
                        .strip())
                .isEqualTo("grace");
        terminal.type("accounts", "grace" + server);
        assertThat(terminal.type("whoami", "-q").out().strip()).isEqualTo("grace");
        assertThat(terminal.type("whoami", "--account=linus").err())
                .contains("no account \"linus\"")
                .contains("ada" + server)
                .contains("grace" + server);
    }

    @Test
    void aDamagedAccountIsSaidWithTheFile() throws IOException {
        terminal.reading(emulator.account("ada").token()).type("login", "--token", there());
        Path about;
        try (Stream<Path> files = Files.walk(home)) {
            about = files.filter(file -> file.endsWith("account.properties"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(about, "name=ada\naddress=not an address\n");

        Terminal.Result whoami = terminal.type("whoami");

        assertThat(whoami.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(whoami.err())
                .contains("The file " + about + " is damaged. Remove its folder, and log the account in again");
    }

    @Test
    void whoLogsOutIsForgotten() throws IOException {
        terminal.reading(emulator.account("ada").token()).type("login", "--token", there());

        Terminal.Result logout = terminal.type("logout");

        assertThat(logout.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(terminal.type("accounts", "-q").out()).isEmpty();
        assertThat(terminal.type("whoami").err()).contains("lisle login");
        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void whereNobodyIsLoggedInThereIsNobodyToLogOut() {
        Terminal.Result logout = terminal.type("logout");

        assertThat(logout.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(logout.err()).isEqualTo("lisle: No account is logged in here, so there is none to forget.\n");
    }
}
