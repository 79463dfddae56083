package dev.lisle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.lisle.cli.session.World;
import dev.lisle.client.time.Pause;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.PublishingLimits;
import dev.lisle.emulator.faults.Fault;
import dev.lisle.emulator.faults.FaultAnswer;
import dev.lisle.emulator.faults.Moment;
import dev.lisle.emulator.faults.Operation;
import dev.lisle.publisher.preflight.Preflight;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                        "✓ replies",
                        "✓ chains")
                .doesNotContain("✗");
        assertThat(result.out() + result.err())
                .doesNotContain(emulator.app().secret(), emulator.account("ada").token());
    }

    @Test
    void whoIsNotLoggedInIsToldSoFirstAndTheWayToMetaIsLookedAtAllTheSame() {
        Terminal nobody = new Terminal(home)
                .in(new World(
                        Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-690)),
                        Pause.REAL,
                        Preflight.defaults(),
                        emulator.address()));

        Terminal.Result result = nobody.type("doctor");

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.FAILED);
        assertThat(result.out())
                .startsWith("✗ token     There is no token")
                .containsOnlyOnce("token  ")
                .contains("Log in with 'lisle login'", "✓ network", "✗ clock", "11 minutes slow", "✓ chains");
        assertThat(emulator.requests()).hasSize(1);
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
        assertThat(terminal.with("LISLE_APP_SECRET", "examplesecret0123")
                        .type("doctor", "--app-id", emulator.app().id())
                        .out())
                .contains("✗ secret")
                .doesNotContain("examplesecret0123");
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
    void aSecretInAFileIsTriedAndAFileThatIsNotThereIsNamed() throws IOException {
        Path file = Files.writeString(home.resolve("secret.txt"), emulator.app().secret() + "\n");
        Terminal withFile = terminal.with("LISLE_APP_ID", emulator.app().id()).with("LISLE_REDIRECT_URI", REDIRECT);

        assertThat(withFile.with("LISLE_APP_SECRET_FILE", file.toString())
                        .type("doctor")
                        .out())
                .contains("✓ secret    belongs to the app");
        assertBad(
                withFile.with("LISLE_APP_SECRET_FILE", home.resolve("none").toString())
                        .type("doctor"),
                "with the app secret cannot be read",
                "Check its path");
    }

    @Test
    void aTokenThatHasEndedIsToBeReplaced() throws Exception {
        Terminal loggedIn = loggedInWith("threads_basic,threads_content_publish");
        emulator.clock().advance(Duration.ofDays(61));

        assertBad(loggedIn.in(Stage.worldOf(emulator)).type("doctor"), "it has ended", "lisle login");
    }

    @Test
    void aTokenThatMetaTookBackIsToBeReplaced() {
        emulator.faults()
                .add(Fault.answer(FaultAnswer.TOKEN_EXPIRED, Moment.BEFORE_EFFECT)
                        .on(Operation.PROFILE));

        assertBad(terminal.type("doctor"), "or was taken back", "lisle login");
    }

    @Test
    void aTokenThatIsAboutToEndIsWarnedOf() throws Exception {
        Terminal loggedIn = loggedInWith("threads_basic,threads_content_publish");
        emulator.clock().advance(Duration.ofDays(55));

        Terminal.Result result = loggedIn.in(Stage.worldOf(emulator)).type("doctor");

        assertThat(result.out()).contains("! life      the token ends in 4 days", "lisle token refresh", "✓ clock");
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
    }

    @ParameterizedTest
    @CsvSource({"P55D, 55 days fast", "-PT3H, 2 hours slow", "PT-5M, 4 minutes slow"})
    void aClockThatIsOffIsMeasuredAndTheLifeOfATokenIsNotJudgedByIt(Duration off, String said) throws Exception {
        Terminal loggedIn = loggedInWith("threads_basic,threads_content_publish");
        World later = World.at(Clock.offset(Clock.systemUTC(), off.plusSeconds(off.isNegative() ? 20 : 0)));

        Terminal.Result result = loggedIn.in(later).type("doctor");

        assertBad(result, "this machine's clock is " + said, "timedatectl");
        assertThat(result.out()).contains("✓ life      the token ends in 59 days");
    }

    @Test
    void aTokenThatIsGoneIsSaidWithAndWithoutANetwork() throws Exception {
        Terminal loggedIn = loggedInWith("threads_basic");
        try (Stream<Path> files = Files.walk(home)) {
            Files.delete(files.filter(file -> file.endsWith("token.json"))
                    .findFirst()
                    .orElseThrow());
        }

        assertBad(loggedIn.type("doctor"), "is gone from where it was kept", "Log in again with 'lisle login'");
        emulator.close();
        assertThat(loggedIn.type("doctor").out()).contains("✗ network", "✗ token     The token of ada@");
    }

    @Test
    void aLocalFileNeedsAHostForMetaToFetchItFrom() throws Exception {
        Terminal loggedIn = loggedInWith("threads_basic,threads_content_publish");
        Path picture = home.resolve("loom.png");
        ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());

        assertBad(loggedIn.type("doctor", "--media=" + picture), "no media host is set", "LISLE_MEDIA_HOST");
        assertThat(loggedIn.with("LISLE_MEDIA_HOST", "dir:" + home + "|https://media.example/")
                        .type("doctor", "--media=" + picture)
                        .out())
                .contains("✓ media     " + picture + " is a good image");
    }

    @Test
    void aPermissionThatIsMissingIsNamed() throws Exception {
        Terminal loggedIn = loggedInWith("threads_basic");

        assertBad(loggedIn.type("doctor"), "threads_content_publish", "use case");

        Terminal publishing = loggedInWith("threads_basic,threads_content_publish");
        assertThat(publishing.type("doctor").out())
                .contains("! scopes", "threads_manage_replies, threads_read_replies");
        assertBad(
                publishing.type("doctor", "--probe", "--yes"),
                "does not allow threads_delete, so what --probe publishes would stay",
                "use case");
        assertThat(emulator.postsOf("ada")).isEmpty();
    }

    @Test
    void aQuotaThatIsUsedUpIsSaid() {
        try (Emulator small =
                Emulator.start(EmulatorSettings.defaults().withLimits(new PublishingLimits(1, 1000, 100)))) {
            at(small).type("publish", "Hello");

            assertBad(at(small).type("doctor"), "0 of 1 posts are left", "24 hours");
        }
        try (Emulator small =
                Emulator.start(EmulatorSettings.defaults().withLimits(new PublishingLimits(250, 1, 100)))) {
            at(small).type("publish", "one\n---\ntwo", "--separator=---");

            assertBad(at(small).type("doctor"), "0 of 1 replies are left", "24 hours");
        }
    }

    @Test
    void aNetworkThatLeadsNowhereIsSaidAndNothingElseOfMetaIsAsked() throws IOException {
        Path fake = Files.writeString(home.resolve("fake.jpg"), "I am no picture at all.");
        emulator.close();

        Terminal.Result result = terminal.type("doctor", "--media", fake.toString());

        assertBad(result, "cannot be reached from here", "proxy");
        assertThat(result.out()).contains("✗ media").doesNotContain("token");
    }

    @Test
    void whatAnswersInPlaceOfTheApiIsNotTakenForIt() throws IOException {
        HttpServer portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        portal.createContext("/", exchange -> {
            byte[] page = "<html>Please log in to the hotel's network".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        portal.start();
        try {
            Terminal.Result result = terminal.type(
                    "doctor",
                    "--emulator=http://127.0.0.1:" + portal.getAddress().getPort());

            assertThat(result.out()).contains("! network", "not as the Threads API does", "wants a login");
            assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
        } finally {
            portal.stop(0);
        }
    }

    @Test
    void severalCausesAtOnceAreAllNamed() throws Exception {
        register(REDIRECT);
        Terminal loggedIn = loggedInWith("threads_basic");
        Path fake = Files.writeString(home.resolve("fake.jpg"), "I am no picture at all.");

        Terminal.Result result = loggedIn.in(World.at(Clock.offset(Clock.systemUTC(), Duration.ofHours(3))))
                .type(
                        "doctor",
                        "--app-id=" + emulator.app().id(),
                        "--redirect-uri=https://shop.example/other",
                        "--media=" + fake,
                        "--media=" + home.resolve("none.png"));

        assertThat(result.out().lines().filter(line -> line.startsWith("✗")))
                .extracting(line -> line.substring(2, 11).strip())
                .containsExactly("clock", "redirect", "scopes", "media", "media");
        assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void theScreenIsWrappedToItsWidthColouredAndQuietIfAsked() throws Exception {
        Terminal loggedIn = loggedInWith("threads_basic");
        String address = emulator.address().getRawAuthority();

        assertThat(loggedIn.watched(80).type("doctor", "--app-id", "my app").out())
                .isEqualTo("""
                        \033[32m✓\033[0m network   %s answers
                        \033[32m✓\033[0m clock     the same as theirs
                        \033[31m✗\033[0m app       the app id "my app" is none: it is all digits
                                    → See Meta's dashboard: Use cases > Access the Threads API >
                                      Customize > Settings.
                        \033[32m✓\033[0m token     is that of @ada
                        \033[32m✓\033[0m life      the token ends in 59 days
                        \033[31m✗\033[0m scopes    the token does not allow threads_content_publish, so nothing can be
                                    published
                                    → Add the permission to the app's use case, then log in again with
                                      'lisle login'.
                        \033[32m✓\033[0m chains    nothing is unfinished
                        """.formatted(address));
        assertThat(loggedIn.type("doctor", "--quiet", "--app-id", "my app").out())
                .isEqualTo("""
                        ✗ app       the app id "my app" is none: it is all digits
                                    → See Meta's dashboard: Use cases > Access the Threads API > Customize > Settings.
                        ✗ scopes    the token does not allow threads_content_publish, so nothing can be published
                                    → Add the permission to the app's use case, then log in again with 'lisle login'.
                        """);
        assertThat(loggedIn.type("doctor", "--json", "--app-id", "my app").out())
                .startsWith("{\"findings\":[{\"check\":\"network\",\"level\":\"well\",\"said\":\"" + address
                        + " answers\",\"remedy\":null},")
                .endsWith("]}\n")
                .hasLineCount(1);
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
