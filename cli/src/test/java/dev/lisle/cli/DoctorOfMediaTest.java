package dev.lisle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lisle.cli.session.World;
import dev.lisle.client.time.Pause;
import dev.lisle.emulator.Emulator;
import dev.lisle.publisher.preflight.Preflight;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the doctor says of media at a web server; 127.0.0.1 counts as the public internet here, and nothing else does. */
class DoctorOfMediaTest {
    private static final byte[] NOTHING = {};

    @TempDir
    private Path home;

    private Emulator emulator;
    private HttpServer server;
    private Terminal terminal;

    @BeforeEach
    void start() throws IOException {
        emulator = Emulator.start();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange);
            }
        });
        server.start();
        Preflight here = Preflight.defaults()
                .reaching(address -> address.getHostAddress().equals("127.0.0.1"));
        terminal = new Terminal(home)
                .with("LISLE_EMULATOR", emulator.address().toString())
                .in(new World(Clock.systemUTC(), Pause.REAL, here));
    }

    @AfterEach
    void stop() {
        server.stop(0);
        emulator.close();
    }

    @Test
    void mediaThatMetaCanFetchAreGood() {
        Terminal.Result result = terminal.type("doctor", "--media", at("/picture.jpg"), "--media", at("/moved.jpg"));

        assertThat(result.exitCode()).as(result.out()).isEqualTo(ExitCode.OK);
        assertThat(result.out()).contains("✓ media     " + at("/picture.jpg") + " is a good image");
        assertThat(result.out()).contains("✓ media     " + at("/moved.jpg") + " is a good image");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/private/picture.jpg | says \"Disallow: /private/\" | Allow it there for facebookexternalhit",
                "/login.jpg           | is an HTML page                | Give the address of the file",
                "/to-login.jpg        | is an HTML page                | Give the address of the file",
                "/secret.jpg          | answers HTTP 401               | needs no login",
                "/not-for-meta.jpg    | to Meta's fetcher, and not     | Let the user agent facebookexternalhit pass",
                "/gone.jpg            | answers HTTP 404               | Check the address",
                "/to-private.jpg      | is at 127.0.0.2, which is not on the public internet | Host it publicly",
                "/webp.jpg            | it is WebP                     | Meta takes JPEG and PNG"
            })
    void whatMetaCouldNotUseIsNamedWithItsRemedy(String path, String said, String remedy) {
        Terminal.Result result = terminal.type("doctor", "--media", at(path));

        assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(line(result, "✗ media     ")).contains(at(path), said);
        assertThat(line(result, "            → ")).contains(remedy);
    }

    @Test
    void whatCannotBeLookedAtFromHereIsAWarningSinceMetaMayFareOtherwise() {
        Terminal.Result result = terminal.type("doctor", "--media", at("/broken.jpg"));

        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(line(result, "! media     ")).contains("HTTP 503", "Meta may fare otherwise");
        assertThat(line(result, "            → ")).contains("from another network");
    }

    @Test
    void anAddressOfThisMachineIsNotOnThePublicInternet() {
        Terminal.Result result = terminal.in(World.at(Clock.systemUTC())).type("doctor", "--media", at("/picture.jpg"));

        assertThat(line(result, "✗ media     ")).contains("127.0.0.1, which is not on the public internet");
        assertThat(line(result, "            → ")).contains("Host it publicly");
    }

    @Test
    void aFileIsLookedInto() throws IOException {
        Path picture = Files.write(home.resolve("loom.jpg"), picture());
        Path fake = Files.writeString(home.resolve("fake.jpg"), "I am no picture at all.");

        Terminal.Result local = terminal.type("doctor", "--media", picture.toString(), "--media", fake.toString());
        assertThat(local.out()).contains("✓ media     " + picture + " is a good image");
        assertThat(line(local, "✗ media     ")).contains(fake.toString(), "is no picture and no video");
    }

    private static String line(Terminal.Result result, String beginning) {
        String before =
                beginning.startsWith(" ") ? result.out().substring(result.out().indexOf(" media")) : result.out();
        return before.lines()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError(result.out()));
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean isMeta = exchange.getRequestHeaders().getFirst("User-Agent").startsWith("facebookexternalhit/");
        switch (exchange.getRequestURI().getPath()) {
            case "/robots.txt" ->
                send(
                        exchange,
                        200,
                        "text/plain",
                        "User-agent: *\nDisallow: /private/\n".getBytes(StandardCharsets.UTF_8));
            case "/picture.jpg", "/private/picture.jpg" -> send(exchange, 200, "image/jpeg", picture());
            case "/login.jpg", "/login" ->
                send(exchange, 200, "text/html; charset=utf-8", "<html>Log in".getBytes(StandardCharsets.UTF_8));
            case "/to-login.jpg" -> redirect(exchange, "/login");
            case "/moved.jpg" -> redirect(exchange, "/picture.jpg");
            case "/secret.jpg" -> send(exchange, 401, "text/plain", NOTHING);
            case "/not-for-meta.jpg" -> send(exchange, isMeta ? 403 : 200, "image/jpeg", picture());
            case "/webp.jpg" -> send(exchange, 200, "image/jpeg", "RIFF0000WEBPVP8 ".getBytes(StandardCharsets.UTF_8));
            case "/broken.jpg" -> send(exchange, 503, "text/plain", NOTHING);
            case "/to-private.jpg" ->
                redirect(exchange, "http://127.0.0.2:" + server.getAddress().getPort() + "/inside");
            default -> send(exchange, 404, "text/plain", NOTHING);
        }
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, isHead || body.length == 0 ? -1 : body.length);
        if (!isHead) {
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return bytes.toByteArray();
    }
}
