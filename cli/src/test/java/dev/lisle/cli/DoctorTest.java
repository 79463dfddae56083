package dev.lisle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.cli.session.CtrlC;
import dev.lisle.cli.session.Screen;
import dev.lisle.cli.session.Surroundings;
import dev.lisle.cli.session.World;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.PublishingLimits;
import dev.lisle.emulator.faults.Fault;
import dev.lisle.emulator.faults.FaultAnswer;
import dev.lisle.emulator.faults.Moment;
import dev.lisle.emulator.faults.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each thing that keeps one from publishing, made to happen, and what the doctor says of it. */
class DoctorTest {
    private static final String REDIRECT = "https://shop.example/callback";

    @TempDir
    private Path home;

    private Emulator emulator;
    private Terminal terminal;

    @BeforeEach
    void start() {
        emulator = Emulator.start();
        terminal = at(emulator);
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void whereAllIsWellItSaysSo() {
        Terminal.Result result = terminal.with(
                        "LISLE_APP_SECRET", emulator.app().secret())
                .type("doctor", "--app-id", emulator.app().id(), "--redirect-uri", REDIRECT);

        assertThat(result.exitCode()).as(result.out()).isEqualTo(ExitCode.OK);
        assertThat(result.out())
                .contains(
                        "✓ network",
                        "✓ clock",
                        "✓ app",
                        "✓ secret",
                        "✓ token     is that of @ada",
                        "✓ quota",
                        "✓ chains")
                .doesNotContain("✗");
        assertThat(result.out() + result.err()).doesNotContain(emulator.app().secret());
    }

    @Test
    void aGeneralAppIdIsToldFromTheThreadsAppId() {
        assertBad(terminal.type("doctor", "--app-id", "999"), "that is no Threads app id", "Every app has two ids");
        assertBad(terminal.type("doctor", "--app-id", "my app"), "all digits", "Meta's dashboard");
        assertBad(
                terminal.with("LISLE_APP_SECRET", "another")
                        .type("doctor", "--app-id", emulator.app().id()),
                "do not go together",
                "from the same place");
    }

    @Test
    void aRedirectAddressThatIsNotRegisteredOrNotSecureIsNamed() throws Exception {
        register(REDIRECT);
        String id = emulator.app().id();

        assertBad(
                terminal.type("doctor", "--app-id", id, "--redirect-uri", REDIRECT + "/"),
                REDIRECT + "/ is not among its redirect addresses",
                "letter by letter");
        register("http://shop.example/");
        assertBad(
                terminal.type("doctor", "--app-id", id, "--redirect-uri", "http://shop.example/"),
                "is not https",
                "begins with https://");
    }

    @Test
    void aTokenThatHasEndedIsToBeReplaced() {
        emulator.faults()
                .add(Fault.answer(FaultAnswer.TOKEN_EXPIRED, Moment.BEFORE_EFFECT)
                        .on(Operation.PROFILE));

        assertBad(terminal.type("doctor"), "it has ended", "lisle login");
    }

    @Test
    void aTokenThatIsAboutToEndIsWarnedOfAndAClockThatIsOffIsMeasured() throws Exception {
        loggedInWith("threads_basic,threads_content_publish");
        StringWriter out = new StringWriter();
        try (Surroundings later = new Surroundings(
                Map.of("HOME", home.toString()),
                InputStream.nullInputStream(),
                Screen.NONE,
                World.at(Clock.offset(Clock.systemUTC(), Duration.ofDays(55))),
                new CtrlC())) {
            Lisle.commandLine(new PrintWriter(out), new PrintWriter(out), later).execute("doctor");
        }

        assertThat(out.toString())
                .containsPattern("✗ clock +this machine's clock is \\d+ s fast")
                .contains("timedatectl");
        assertThat(out.toString()).contains("! life", "ends in 4 days", "lisle token refresh");
    }

    @Test
    void aPermissionThatIsMissingIsNamed() throws Exception {
        Terminal loggedIn = loggedInWith("threads_basic");

        assertBad(loggedIn.type("doctor"), "threads_content_publish", "use case");

        Terminal publishing = loggedInWith("threads_basic,threads_content_publish");
        assertThat(publishing.type("doctor").out())
                .contains("! scopes", "threads_manage_replies, threads_read_replies");
    }

    @Test
    void aQuotaThatIsUsedUpIsSaid() {
        try (Emulator small =
                Emulator.start(EmulatorSettings.defaults().withLimits(new PublishingLimits(1, 1000, 100)))) {
            at(small).type("publish", "Hello");

            assertBad(at(small).type("doctor"), "0 of 1 posts are left", "24 hours");
        }
    }

    @Test
    void mediaThatMetaWouldNotTakeAreNamed() throws IOException {
        Path fake = Files.writeString(home.resolve("fake.jpg"), "I am no picture at all.");

        assertBad(terminal.type("doctor", "--media", fake.toString()), "is no picture and no video", "try");
        assertBad(
                terminal.type("doctor", "--media", "http://127.0.0.1:9/loom.jpg"),
                "not on the public internet",
                "Host it publicly");
    }

    @Test
    void aNetworkThatLeadsNowhereIsSaidAndNothingElseIsAsked() throws IOException {
        emulator.close();

        Terminal.Result result = terminal.type("doctor");

        assertBad(result, "cannot be reached from here", "proxy");
        assertThat(result.out()).doesNotContain("token");
    }

    private static void assertBad(Terminal.Result result, String said, String remedy) {
        assertThat(result.out()).contains("✗ ").contains(said).contains("→ ").contains(remedy);
        assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
    }

    private Terminal at(Emulator there) {
        return new Terminal(home).with("LISLE_EMULATOR", there.address().toString());
    }

    /** A login whose account is stored, used without the emulator's own tokens. */
    private Terminal loggedInWith(String scopes) throws Exception {
        URI window = URI.create(emulator.address() + "/oauth/authorize?response_type=code&scope=" + scopes
                + "&client_id=" + emulator.app().id() + "&redirect_uri=" + REDIRECT);
        String back = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(window)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("account=ada&decision=allow"))
                                .build(),
                        BodyHandlers.ofString())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        Terminal.Result login = terminal.reading(back.replaceAll(".*code=([^&#]+).*", "$1"))
                .type("login", "--code", "--redirect-uri=" + REDIRECT, "--scopes=" + scopes);
        assertThat(login.exitCode()).as(login.err()).isEqualTo(ExitCode.OK);
        return new Terminal(home);
    }

    private void register(String uri) throws IOException, InterruptedException {
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(emulator.address()
                                        .resolve(
                                                "/_lisle/apps/" + emulator.app().id()))
                                .POST(BodyPublishers.ofString("{\"redirectUris\":[\"" + uri + "\"]}"))
                                .build(),
                        BodyHandlers.discarding());
    }
}
