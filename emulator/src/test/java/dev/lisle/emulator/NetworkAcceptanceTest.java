package dev.lisle.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkAcceptanceTest {
    @TempDir
    private Path folder;

    @Test
    void onePortSpeaksTlsAndPlainHttp() throws Exception {
        try (Emulator emulator = Emulator.start(EmulatorSettings.defaults().withNetwork(tls()))) {
            String me = "/me?fields=username&access_token="
                    + emulator.account("ada").token();
            HttpClient client = HttpClient.newBuilder().sslContext(trusting()).build();

            assertThat(get(client, emulator.secureAddress() + me).body()).contains("\"username\":\"ada\"");
            assertThat(get(client, emulator.address() + me).body()).contains("\"username\":\"ada\"");
            assertThatThrownBy(() -> get(HttpClient.newHttpClient(), emulator.secureAddress() + me))
                    .as("who was not told to trust it does not")
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void theCertificateIsKept() throws Exception {
        Emulator.start(EmulatorSettings.defaults().withNetwork(tls())).close();
        byte[] first = Files.readAllBytes(folder.resolve("lisle-emulator.pem"));
        FileTime made = Files.getLastModifiedTime(folder.resolve("lisle-emulator.p12"));

        Emulator.start(EmulatorSettings.defaults().withNetwork(tls())).close();
        assertThat(folder.resolve("lisle-emulator.pem")).hasBinaryContent(first);
        assertThat(Files.getLastModifiedTime(folder.resolve("lisle-emulator.p12")))
                .isEqualTo(made);

        Emulator.start(EmulatorSettings.defaults().withNetwork(tls().withHosts("threads.test")))
                .close();
        assertThat(Files.readAllBytes(folder.resolve("lisle-emulator.pem")))
                .as("one more name needs another certificate")
                .isNotEqualTo(first);
    }

    @Test
    void withoutTlsThereIsNoSecureAddress() {
        try (Emulator emulator = Emulator.start()) {
            assertThatThrownBy(emulator::secureAddress)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("withTls");
        }
    }

    @Test
    void onEveryInterfaceTheLoopbackIsOneOfThem() throws Exception {
        EmulatorSettings settings = EmulatorSettings.defaults().withNetwork(Network.LOOPBACK.onEveryInterface());
        try (Emulator emulator = Emulator.start(settings)) {
            assertThat(get(HttpClient.newHttpClient(), emulator.address() + "/_lisle/clock")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private Network tls() {
        return Network.LOOPBACK.withTls(folder);
    }

    private SSLContext trusting() throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (InputStream in = Files.newInputStream(folder.resolve("lisle-emulator.pem"))) {
            trusted.setCertificateEntry(
                    "emulator", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private static HttpResponse<String> get(HttpClient client, String address)
            throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }
}
