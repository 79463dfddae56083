package dev.lisle.publisher.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lisle.publisher.drafts.InvalidDraftException;
import dev.lisle.publisher.drafts.MediaKind;
import dev.lisle.publisher.drafts.MediaSource.PublicAddress;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses at a real web server; 127.0.0.1 counts as public here, and nothing else does. */
class AddressCheckTest {
    private static final byte[] NOTHING = {};

    private final List<String> asked = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private HttpServer server;
    private AddressCheck check;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Connection", "close"); // it resets some that it was to keep
                asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
                answer(exchange);
            }
        });
        server.start();
        check = new AddressCheck(address -> address.getHostAddress().equals("127.0.0.1"), said::add);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anAddressIsAskedForItsRobotsItsHeadAndItsFirstBytes() throws IOException {
        assertThat(check.kind(at("/picture.jpg", MediaKind.IMAGE))).isEqualTo(MediaKind.IMAGE);
        assertThat(check.kind(at("/picture.jpg?again", MediaKind.IMAGE))).isEqualTo(MediaKind.IMAGE);

        assertThat(asked)
                .containsExactly(
                        "GET /robots.txt",
                        "HEAD /picture.jpg",
                        "GET /picture.jpg",
                        "HEAD /picture.jpg?again",
                        "GET /picture.jpg?again");
        assertThat(said).isEmpty();
    }

    @Test
    void theContentGoesBeforeTheEndingAndThatIsSaid() {
        assertThat(check.kind(at("/video.jpg", MediaKind.IMAGE))).isEqualTo(MediaKind.VIDEO);
        assertThat(said).singleElement().asString().contains("/video.jpg").contains("a video");
    }

    @Test
    void aServerThatKnowsNoHeadIsAskedOtherwise() {
        assertThat(check.kind(at("/no-head.png", MediaKind.IMAGE))).isEqualTo(MediaKind.IMAGE);
    }

    @Test
    void ofAVideoOnlyTheBeginningIsRead() {
        assertThat(check.kind(at("/endless.mp4", MediaKind.VIDEO))).isEqualTo(MediaKind.VIDEO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/page.jpg | HTML page",
                "/webp.jpg | it is WebP",
                "/gone.jpg | HTTP 404",
                "/secret.jpg | needs no login",
                "/not-for-meta.jpg | and not to others",
                "/large.jpg | 8,388,609",
                "/banner.png | 1100 x 100",
                "/private/picture.jpg | Disallow: /private/",
                "/circle.jpg | more than 5 times",
                "/to-file.jpg | no address that Meta can fetch"
            })
    void whatMetaCouldNotUseIsRefusedWithTheReason(String line) {
        String[] cells = line.split(" \\| ");

        assertThatThrownBy(() -> check.kind(at(cells[0], MediaKind.IMAGE)))
                .isInstanceOf(InvalidDraftException.class)
                .hasMessageContaining(cells[0])
                .hasMessageContaining(cells[1]);
    }

    @Test
    void aRedirectIsFollowed() {
        assertThat(check.kind(at("/moved.jpg", MediaKind.IMAGE))).isEqualTo(MediaKind.IMAGE);
    }

    @Test
    void aRedirectToAPrivateAddressIsRefusedAndNotFollowed() {
        assertThatThrownBy(() -> check.kind(at("/to-private.jpg", MediaKind.IMAGE)))
                .isInstanceOf(InvalidDraftException.class)
                .hasMessageContaining("/to-private.jpg")
                .hasMessageContaining("127.0.0.2")
                .hasMessageContaining("not on the public internet");
        assertThat(asked).noneMatch(request -> request.contains("/inside"));
    }

    @Test
    void aPrivateAddressIsNotEvenAsked() {
        AddressCheck real = new AddressCheck(PublicInternet::has, said::add);

        assertThatThrownBy(() -> real.kind(at("/picture.jpg", MediaKind.IMAGE)))
                .isInstanceOf(InvalidDraftException.class)
                .hasMessageContaining("127.0.0.1");
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/broken.jpg", "/hangs-up.jpg"})
    void whatCannotBeLookedAtIsBelievedAndThatIsSaid(String path) {
        assertThat(check.kind(at(path, MediaKind.VIDEO))).isEqualTo(MediaKind.VIDEO);
        assertThat(said).singleElement().asString().contains(path).contains("could not be looked at");
    }

    @Test
    void aServerThatIsDownIsNoReasonToRefuse() {
        PublicAddress address = at("/picture.jpg", MediaKind.IMAGE);
        server.stop(0);

        assertThat(check.kind(address)).isEqualTo(MediaKind.IMAGE);
        assertThat(said).hasSize(1);
    }

    @Test
    void withoutAnEndingTheContentTellsAndThatIsNoSurprise() {
        assertThat(check.kind(at("/photos/17?size=large", null))).isEqualTo(MediaKind.IMAGE);
        assertThat(said).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/broken.jpg", "/hangs-up.jpg"})
    void withoutAnEndingAndAnAnswerNobodyKnowsWhatItIs(String path) {
        assertThatThrownBy(() -> check.kind(at(path, null)))
                .isInstanceOf(InvalidDraftException.class)
                .hasMessageContaining(path)
                .hasMessageContaining("Say its kind");
        assertThat(said).isEmpty();
    }

    @Test
    void withoutAnEndingAndWithoutALookNobodyKnowsEither() {
        Inspection blind = Preflight.off().begin(said::add);

        assertThatThrownBy(() -> blind.address(at("/photos/17", null)))
                .isInstanceOf(InvalidDraftException.class)
                .hasMessageContaining("/photos/17")
                .hasMessageContaining("not looked at");
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean isMeta = exchange.getRequestHeaders().getFirst("User-Agent").startsWith("facebookexternalhit/");
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        switch (exchange.getRequestURI().getPath()) {
            case "/robots.txt" ->
                send(
                        exchange,
                        200,
                        "text/plain",
                        "User-agent: *\nDisallow: /private/\n".getBytes(StandardCharsets.UTF_8));
            case "/picture.jpg", "/private/picture.jpg", "/photos/17" ->
                send(exchange, 200, "image/jpeg", picture("jpg", 64, 64));
            case "/video.jpg" -> send(exchange, 200, "image/jpeg", new TestFilm().bytes());
            case "/no-head.png" -> send(exchange, isHead ? 405 : 200, "image/png", picture("png", 64, 64));
            case "/endless.mp4" -> endless(exchange);
            case "/page.jpg" ->
                send(exchange, 200, "text/html; charset=utf-8", "<html>".getBytes(StandardCharsets.UTF_8));
            case "/webp.jpg" -> send(exchange, 200, "image/jpeg", "RIFF0000WEBPVP8 ".getBytes(StandardCharsets.UTF_8));
            case "/secret.jpg" -> send(exchange, 401, "text/plain", NOTHING);
            case "/not-for-meta.jpg" -> send(exchange, isMeta ? 403 : 200, "image/jpeg", picture("jpg", 64, 64));
            case "/large.jpg" ->
                send(exchange, 200, "image/jpeg", Arrays.copyOf(picture("jpg", 64, 64), (8 << 20) + 1));
            case "/banner.png" -> send(exchange, 200, "image/png", picture("png", 1100, 100));
            case "/moved.jpg" -> redirect(exchange, "picture.jpg");
            case "/circle.jpg" -> redirect(exchange, "/circle.jpg");
            case "/to-file.jpg" -> redirect(exchange, "file:///etc/hostname");
            case "/to-private.jpg" ->
                redirect(exchange, "http://127.0.0.2:" + server.getAddress().getPort() + "/inside");
            case "/broken.jpg" -> send(exchange, 503, "text/plain", NOTHING);
            case "/hangs-up.jpg" -> {} // closed without an answer
            default -> send(exchange, 404, "text/plain", NOTHING);
        }
    }

    private static void endless(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(200, -1);
            return;
        }
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(new TestFilm().bytes());
        while (true) { // until the other side hangs up
            exchange.getResponseBody().write(new byte[64 << 10]);
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

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private PublicAddress at(String path, @Nullable MediaKind claimed) {
        return new PublicAddress(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path), claimed);
    }
}
