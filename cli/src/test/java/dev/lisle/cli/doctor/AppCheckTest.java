package dev.lisle.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.lisle.client.http.JdkHttpTransport;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each answer of the authorization window, given by a server in its place. */
class AppCheckTest {
    private final AtomicReference<String> answer = new AtomicReference<>("");
    private HttpServer window;

    @BeforeEach
    void open() throws Exception {
        window = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        window.createContext("/", exchange -> {
            byte[] body = answer.get().getBytes(StandardCharsets.UTF_8);
            boolean leadsOn = body.length == 0;
            if (leadsOn) {
                exchange.getResponseHeaders().set("Location", "/login");
            }
            exchange.sendResponseHeaders(leadsOn ? 302 : 200, leadsOn ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        window.start();
    }

    @AfterEach
    void close() {
        window.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "1349245, app, BAD, has not accepted the invitation, Website permissions > Invites",
        "4476002, app, BAD, that is no Threads app id, Every app has two ids",
        "1349026, app, BAD, that is no Threads app id, Every app has two ids",
        "1349048, redirect, BAD, is not among its redirect addresses, letter by letter",
        "1349187, redirect, BAD, is not https, begins with https://",
        "1234567, app, BAD, refuses the app 12 (1234567), Open 'lisle login' in a browser"
    })
    void whatTheWindowRefusesIsSaidWithItsRemedy(
            String code, String check, Finding.Level level, String said, String remedy) throws Exception {
        answer.set("{\"error_message\":\"No.\",\"error_code\":" + code + "}");

        Finding finding = look();

        assertThat(finding.check()).isEqualTo(check);
        assertThat(finding.level()).isEqualTo(level);
        assertThat(finding.said()).contains(said);
        assertThat(finding.remedy()).contains(remedy);
    }

    @Test
    void aGeneralAppIdIsSeenInWordsWithoutACodeToo() throws Exception {
        answer.set("Attempted to load Ent with id 12 as a FBType::TH__APPLICATION, which is incompatible.");

        assertThat(look().said()).isEqualTo("the authorization window refuses the app 12: that is no Threads app id");
    }

    @Test
    void aWindowThatWantsALoginFirstIsNotTakenForConsent() throws Exception {
        Finding finding = look();

        assertThat(finding.level()).isEqualTo(Finding.Level.UNSEEN);
        assertThat(finding.said()).contains("wants a login first");
    }

    private Finding look() throws InterruptedException {
        URI there = URI.create("http://127.0.0.1:" + window.getAddress().getPort() + "/oauth/authorize");
        try (JdkHttpTransport transport = JdkHttpTransport.create()) {
            AppCheck check = new AppCheck(transport, there, app -> {
                throw new AssertionError("no secret is known, so none is tried");
            });
            return check.look("12", URI.create("https://shop.example/"), null).get(0);
        }
    }
}
