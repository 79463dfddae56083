package dev.lisle.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of somebody else's, open in the same browser, can't steer the emulator. */
class GuardAcceptanceTest {
    private Emulator emulator;

    @BeforeEach
    void start() {
        emulator =
                Emulator.start(EmulatorSettings.defaults().withNetwork(Network.LOOPBACK.withHosts("Threads-Emulator")));
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void aProgramThatIsNoBrowserIsLetIn() throws IOException {
        assertThat(post("127.0.0.1:" + port(), "")).isEqualTo(200);
    }

    @Test
    void theOwnPageIsLetIn() throws IOException {
        assertThat(post("127.0.0.1:" + port(), "Origin: http://127.0.0.1:" + port() + "\r\n"))
                .isEqualTo(200);
        assertThat(post("localhost:" + port(), "Origin: http://localhost:" + port() + "\r\n"))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: https://evil.example\r\n",
                "Origin: null\r\n",
                "Origin: http://127.0.0.1:1\r\n",
                "Sec-Fetch-Site: cross-site\r\n"
            })
    void aPageFromElsewhereIsNot(String headers) throws IOException {
        assertThat(post("127.0.0.1:" + port(), headers)).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "evil.example:80"})
    void aNameThatWasMadeToLeadHereIsNot(String host) throws IOException {
        assertThat(get("/_lisle/accounts", host)).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "threads-emulator:8080", "[::1]:80", "graph.threads.net", "me.localhost"})
    void aNameThatIsKnownIs(String host) throws IOException {
        assertThat(get("/_lisle/accounts", host)).isEqualTo(200);
    }

    @Test
    void theApiItselfAsksForATokenAndNotForAHost() throws IOException {
        assertThat(get("/me?access_token=" + emulator.account("ada").token(), "any.example"))
                .isEqualTo(200);
    }

    private int get(String path, String host) throws IOException {
        return status("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    private int post(String host, String headers) throws IOException {
        return status("POST /_lisle/clock HTTP/1.1\r\nHost: " + host + "\r\n" + headers
                + "Connection: close\r\nContent-Length: 18\r\n\r\n{\"advance\":\"PT1S\"}");
    }

    private int status(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return Integer.parseInt(answer.readLine().split(" ", -1)[1]);
        }
    }

    private int port() {
        return emulator.address().getPort();
    }
}
