package dev.lisle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.session.CtrlC;
import dev.lisle.cli.session.Screen;
import dev.lisle.cli.session.Surroundings;
import dev.lisle.cli.session.World;
import dev.lisle.emulator.Emulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the authorization window to a stored token, and what commands make of it. */
class LoginTest {
    private static final String ELSEWHERE = "https://shop.example/callback";

    @TempDir
    private Path home;

    private Emulator emulator;
    private Terminal terminal;

    @BeforeEach
    void start() {
        emulator = Emulator.start();
        terminal = new Terminal(home);
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void aBrowserThatComesBackLogsTheAccountInForLaterCommands() throws Exception {
        Terminal.Result login = loginAs("grace", client(), "login", there());

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
                loginAs("ada", trustingClient(), "login", there(), "--redirect-uri=https://localhost:0/back");

        assertThat(login.exitCode()).as(login.err()).isEqualTo(ExitCode.OK);
        assertThat(login.err())
                .contains("redirect_uri=https%3A%2F%2Flocalhost%3A")
                .contains("certificate");
        assertThat(terminal.type("whoami").out()).startsWith("@ada");
    }

    @Test
    void theTokenIsInAFileOfTheOwnersAlone() throws Exception {
        loginAs("ada", client(), "login", there());

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
        HttpClient browser = client();
        Login login = begin(InputStream.nullInputStream(), "login", there());
        URI redirect = redirectOf(login.window());

        HttpResponse<String> forged = browser.send(
                HttpRequest.newBuilder(URI.create(redirect + "?code=stolen&state=other"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(forged.statusCode()).isEqualTo(404);

        allow(browser, login.window(), "ada");
        assertThat(login.end().exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void whoRefusesIsToldSoAndNothingIsStored() throws Exception {
        Login login = begin(InputStream.nullInputStream(), "login", there());
        decide(client(), login.window(), "ada", "deny");

        Terminal.Result refused = login.end();

        assertThat(refused.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(refused.err()).contains("access_denied");
        assertThat(terminal.type("accounts", "--quiet").out()).isEmpty();
    }

    @Test
    void anAddressPastedLogsInToo() throws Exception {
        Terminal.Result login;
        PipedInputStream typed = new PipedInputStream();
        try (PrintWriter keyboard = new PrintWriter(new PipedOutputStream(typed), true)) {
            Login under = begin(typed, "login", there(), "--redirect-uri=" + ELSEWHERE, "--paste");
            keyboard.println(decide(client(), under.window(), "ada", "allow"));
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
    void aCodeLogsInAndOneThatWasUsedDoesNot() throws Exception {
        String window = emulator.address() + "/oauth/authorize?response_type=code&client_id="
                + emulator.app().id() + "&scope=threads_basic&state=s&redirect_uri="
                + URLEncoder.encode(ELSEWHERE, StandardCharsets.UTF_8);
        String back = decide(client(), URI.create(window), "ada", "allow");
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
    void whatIsPastedHasToBeTheWholeAddress() {
        Terminal.Result login =
                terminal.reading("AQBexamplecode\n").type("login", there(), "--redirect-uri=" + ELSEWHERE, "--paste");

        assertThat(login.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(login.err())
                .contains("Paste all of it, from https:// to the end")
                .doesNotContain("AQBexamplecode", emulator.app().secret());
    }

    @Test
    void whereNobodyIsLoggedInThereIsNobodyToLogOut() {
        Terminal.Result logout = terminal.type("logout");

        assertThat(logout.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(logout.err()).isEqualTo("lisle: No account is logged in here, so there is none to forget.\n");
    }

    @Test
    void aTokenOfTheDashboardIsTakenFromStandardInput() {
        String token = emulator.account("grace").token();

        Terminal.Result login = terminal.reading(token + "\n").type("login", "--token", there());

        assertThat(login.exitCode()).as(login.err()).isEqualTo(ExitCode.OK);
        assertThat(terminal.type("whoami", "--quiet").out().strip()).isEqualTo("grace");
        assertNoSecretsIn(login);
    }

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
    void aTokenIsShownOnlyWhenAskedAndRefreshedOnceItIsADayOld() throws Exception {
        loginAs("ada", client(), "login", there());

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

    private String there() {
        return "--emulator=" + emulator.address();
    }

    private void assertNoSecretsIn(Terminal.Result result) {
        assertThat(result.out() + result.err())
                .doesNotContain(emulator.app().secret())
                .doesNotContain(emulator.account("ada").token())
                .doesNotContain(emulator.account("grace").token())
                .doesNotContain("code=");
    }

    /** A login under way in a thread of its own; {@code before} and {@code window} are what it has said so far. */
    private record Login(
            String before, URI window, BufferedReader rest, CompletableFuture<Integer> exitCode, StringWriter out) {
        Terminal.Result end() throws Exception {
            int code = exitCode.get();
            String err = before + window + "\n" + rest.lines().collect(Collectors.joining("\n"));
            return new Terminal.Result(code, out.toString(), err);
        }
    }

    private Terminal.Result loginAs(String username, HttpClient browser, String... command) throws Exception {
        Login login = begin(InputStream.nullInputStream(), command);
        allow(browser, login.window(), username);
        return login.end();
    }

    private Login begin(InputStream in, String... command) throws IOException {
        PipedReader lines = new PipedReader(64 * 1024);
        PrintWriter err = new PrintWriter(new PipedWriter(lines), true);
        StringWriter out = new StringWriter();
        CompletableFuture<Integer> exitCode = new CompletableFuture<>();
        Map<String, String> environment = Map.of("HOME", home.toString(), "PATH", home.toString());
        Runnable work = () -> {
            try (Surroundings surroundings = new Surroundings(environment, in, Screen.NONE, World.ours(), new CtrlC());
                    err) {
                exitCode.complete(Lisle.commandLine(new PrintWriter(out), err, surroundings)
                        .execute(command));
            }
        };
        new Thread(work).start();
        BufferedReader reader = new BufferedReader(lines);
        StringBuilder before = new StringBuilder();
        for (String line; (line = reader.readLine()) != null; ) {
            if (line.startsWith("  http")) {
                return new Login(before.toString(), URI.create(line.strip()), reader, exitCode, out);
            }
            before.append(line).append('\n');
        }
        throw new AssertionError("no window: " + before);
    }

    private static URI redirectOf(URI window) {
        String parameter = Arrays.stream(window.getQuery().split("&"))
                .filter(one -> one.startsWith("redirect_uri="))
                .findFirst()
                .orElseThrow();
        return URI.create(parameter.substring("redirect_uri=".length()));
    }

    private static void allow(HttpClient browser, URI window, String username) throws Exception {
        String back = decide(browser, window, username, "allow");
        HttpResponse<String> page = browser.send(
                HttpRequest.newBuilder(URI.create(back.replace("#_", ""))).build(), BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("You can close this window");
    }

    /** Where the window sends the browser. A refusal is followed as a browser would. */
    private static String decide(HttpClient browser, URI window, String username, String decision) throws Exception {
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(window)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("account=" + username + "&decision=" + decision))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String back = answer.headers().firstValue("Location").orElseThrow();
        if (decision.equals("deny") && !back.startsWith(ELSEWHERE)) {
            browser.send(HttpRequest.newBuilder(URI.create(back)).build(), BodyHandlers.ofString());
        }
        return back;
    }

    private static HttpClient client() {
        return HttpClient.newHttpClient();
    }

    /** Whom nothing makes suspicious; only the longer form of this type keeps Java from checking the host's name. */
    private static final class TrustsAnybody extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    /** A browser whose user goes on past the warning. */
    private static HttpClient trustingClient() throws GeneralSecurityException {
        SSLContext any = SSLContext.getInstance("TLS");
        any.init(null, new X509ExtendedTrustManager[] {new TrustsAnybody()}, null);
        return HttpClient.newBuilder().sslContext(any).build();
    }
}
