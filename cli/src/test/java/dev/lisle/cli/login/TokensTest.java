package dev.lisle.cli.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.Terminal;
import org.junit.jupiter.api.Test;

/** A token that is brought along, and what is told of one. */
class TokensTest extends WithLogins {
    @Test
    void aTokenOfTheDashboardIsTakenFromStandardInput() {
        String token = emulator.account("grace").token();

        Terminal.Result login = terminal.reading(token + "\n").type("login", "--token", there());

        assertThat(login.exitCode()).as(login.err()).isEqualTo(ExitCode.OK);
        assertThat(terminal.type("whoami", "--quiet").out().strip()).isEqualTo("grace");
        assertNoSecretsIn(login);
    }

    @Test
    void aTokenIsShownOnlyWhenAskedAndRefreshedOnceItIsADayOld() throws Exception {
        loginAs("ada", new Browser(), "login", there());

        Terminal.Result shown = terminal.type("token", "show");
        String token = terminal.type("token", "show", "--reveal").out().strip();
        Terminal.Result early = terminal.type("token", "refresh");
        Terminal.Result debugged = terminal.type("token", "debug", "--json");

        assertThat(shown.out())
                .contains("@ada@")
                .contains("file")
                .contains("threads_basic")
                .doesNotContain(token);
        assertThat(terminal.with("LISLE_TOKEN", token).type("token", "refresh").err())
                .contains("--reveal");
        assertThat(early.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(early.err()).contains("24 hours").doesNotContain(token);
        assertThat(debugged.out())
                .as(debugged.err())
                .contains("\"is_valid\":true")
                .contains("threads_content_publish")
                .doesNotContain(token);
    }
}
