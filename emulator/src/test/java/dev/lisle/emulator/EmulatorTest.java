package dev.lisle.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EmulatorTest {
    @Test
    void severalRunSideBySideAndKnowNothingOfEachOther() {
        try (Emulator one = Emulator.start();
                Emulator other = Emulator.start()) {
            new Caller(one, "ada").publish("here");

            assertThat(one.postsOf("ada")).hasSize(1);
            assertThat(other.postsOf("ada")).isEmpty();
            assertThat(other.address()).isNotEqualTo(one.address());
        }
    }

    @Test
    void aPortInUseIsSaidWithTheRemedy() {
        try (Emulator first = Emulator.start()) {
            int port = first.address().getPort();

            assertThatThrownBy(() -> Emulator.start(EmulatorSettings.defaults().withPort(port)))
                    .isInstanceOf(PortInUseException.class)
                    .hasMessage("Port " + port + " on 127.0.0.1 is in use by another program: stop that program, or"
                            + " choose another port (0 takes any free one)");
        }
    }

    @Test
    void stoppingLeavesNeitherPortNorThreadBehind() throws Exception {
        Emulator emulator = Emulator.start();
        int port = emulator.address().getPort();
        var events = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(emulator.address().resolve("/_lisle/events"))
                                .build(),
                        BodyHandlers.ofInputStream());
        new Caller(emulator, "ada").create("media_type", "VIDEO", "video_url", emulator.address() + "/none.mp4");

        emulator.close();
        emulator.close();

        assertThat(events.statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> new Socket().connect(new InetSocketAddress("127.0.0.1", port), 1_000))
                .isInstanceOf(ConnectException.class);
        assertThat(threadsOfEmulators()).isEmpty();
        try (Emulator again = Emulator.start(EmulatorSettings.defaults().withPort(port))) {
            assertThat(again.address()).isEqualTo(emulator.address());
        }
    }

    @Test
    void stoppingDoesNotWaitForASourceThatSaysNothing() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Emulator emulator = Emulator.start();
            new Caller(emulator, "ada")
                    .create("media_type", "VIDEO", "video_url", "http://127.0.0.1:" + silent.getLocalPort() + "/v.mp4");
            silent.accept(); // it is being fetched now

            emulator.close();

            assertThat(threadsOfEmulators()).isEmpty();
        }
    }

    @Test
    void anUnknownAccountIsAnsweredWithTheKnownOnes() {
        try (Emulator emulator = Emulator.start(EmulatorSettings.defaults().withAccounts("weaver", "spinner"))) {
            assertThatThrownBy(() -> emulator.account("ada"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("There is no account \"ada\": known are [weaver, spinner]");
        }
    }

    @Test
    void tokensAndSecretsAreNotPrinted() {
        try (Emulator emulator = Emulator.start()) {
            Account ada = emulator.account("ada");

            assertThat(ada.toString()).doesNotContain(ada.token());
            assertThat(emulator.app().toString()).doesNotContain(emulator.app().secret());
        }
    }

    private static Set<String> threadsOfEmulators() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("lisle-emulator"))
                .collect(Collectors.toSet());
    }
}
