package dev.lisle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ThreadsPipe's commands, as its read-me writes them but for the first word. */
class ThreadsPipeTest extends WithEmulator {
    private static final String REDIRECT = "https://redirect-uri.com/redirect";

    @Test
    void aCodeBecomesALongLivedTokenInAnEnvFileAndAllElseThereStays() throws Exception {
        Path env = Files.writeString(home.resolve(".env"), "# mine\nA=1\nlong_lived_token_variable= # by hand\nB=2\n");

        Terminal.Result result = ada.type(
                "threadspipe",
                "access_token",
                "--app_id=" + emulator.app().id(),
                "--auth_code=" + code() + "#_",
                "--app_secret=" + emulator.app().secret(),
                "--redirect_uri=" + REDIRECT,
                "--env_path=" + env,
                "--env_variable=long_lived_token_variable");

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(result.out()).isEmpty();
        String text = Files.readString(env);
        assertThat(text).matches("# mine\nA=1\nlong_lived_token_variable=\\S+ # by hand\nB=2\n");
        String token = text.replaceAll("(?s).*variable='?([^'\\s]+).*", "$1");
        assertThat(ada.with("LISLE_TOKEN", token).type("whoami", "-q").out().strip())
                .isEqualTo("ada");
        assertThat(result.err().lines().filter(line -> line.startsWith("Note: ")))
                .hasSize(1);
        assertThat(result.err()).doesNotContain(token, emulator.app().secret());
    }

    @Test
    void withoutAnEnvFileBothTokensArePrintedAndShortOptionsDo() throws Exception {
        Terminal.Result result = ada.type(
                "threadspipe",
                "-id",
                emulator.app().id(),
                "-code",
                code(),
                "-secret",
                emulator.app().secret(),
                "-r",
                REDIRECT,
                "access_token");

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(result.out())
                .matches(
                        "\\{\"user_id\":\"\\d+\",\"tokens\":\\{\"short_lived\":\\{\"access_token\":\"[^\"]+\",.*"
                                + "\"long_lived\":\\{\"access_token\":\"[^\"]+\",\"token_type\":\"bearer\",\"expires_in\":\\d+}}}\\R");
    }

    @Test
    void autoModeRefreshesTheTokenOfTheEnvFile() throws Exception {
        Path env = home.resolve(".env");
        Files.writeString(env, "acc_tkn='" + longLived() + "'\n");
        emulator.clock().advance(Duration.ofDays(2));

        Terminal.Result result = ada.type(
                "threadspipe",
                "refresh_token",
                "--auto_mode=true",
                "--env_path",
                env.toString(),
                "-v",
                "acc_tkn",
                "-s");

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(result.out() + result.err()).isEmpty();
        assertThat(Files.readString(env)).startsWith("acc_tkn=");
        assertThat(ada.type("threadspipe", "refresh_token", "-auto", "true", "-p", env.toString(), "-v", "none")
                        .err())
                .contains("no token in the variable none");
    }

    @Test
    void aTokenThatIsTooYoungStaysAndTheExitCodeSaysSo() throws Exception {
        String token = longLived();

        Terminal.Result result = ada.type("threadspipe", "refresh_token", "--access_token=" + token);

        assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).doesNotContain(token);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "access_token | --app_id is missing",
                "access_token --app_id=12 | --app_secret is missing",
                "access_token --app_id=12 --app_secret=s3cret | --redirect_uri is missing",
                "access_token --app_id=12 --app_secret=s3cret --redirect_uri=https://a.example/ | --auth_code is missing",
                "refresh_token | --access_token is missing",
                "refresh_token --auto_mode=true | Give --env_path",
                "refresh_token --access_token=s3cret --env_path=.env | go together",
                "refresh_token --access_token=s3cret --silent | would be lost",
                "refresh_token -token s3cret -p .env -v a-b | no name of a variable",
                "revoke_token --access_token=s3cret | Give access_token or refresh_token"
            })
    void wrongInputIsSaidWithTheRemedy(String command, String message) {
        Terminal.Result result = ada.type(("threadspipe " + command).split(" "));

        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(result.err()).startsWith("lisle: ").contains(message).doesNotContain("s3cret");
        assertThat(result.out()).isEmpty();
        assertThat(emulator.requests()).isEmpty();
    }

    private String longLived() throws IOException, InterruptedException {
        Terminal.Result made = ada.type(
                "threadspipe",
                "access_token",
                "-id",
                emulator.app().id(),
                "-code",
                code(),
                "-secret",
                emulator.app().secret(),
                "-r",
                REDIRECT);
        List<String> tokens = List.of(made.out().split("\"access_token\":\"", -1));
        return tokens.get(2).substring(0, tokens.get(2).indexOf('"'));
    }

    private String code() throws IOException, InterruptedException {
        URI window =
                URI.create(emulator.address() + "/oauth/authorize?response_type=code&scope=threads_basic&client_id="
                        + emulator.app().id() + "&redirect_uri=" + REDIRECT);
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(window)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("account=ada&decision=allow"))
                                .build(),
                        BodyHandlers.ofString());
        return answer.headers().firstValue("Location").orElseThrow().replaceAll(".*code=([^&#]+).*", "$1");
    }
}
