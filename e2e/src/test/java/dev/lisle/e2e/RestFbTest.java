package dev.lisle.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.restfb.AccessToken;
import com.restfb.Connection;
import com.restfb.DefaultThreadsClient;
import com.restfb.FacebookEndpoints;
import com.restfb.Parameter;
import com.restfb.Version;
import com.restfb.exception.FacebookOAuthException;
import com.restfb.json.JsonObject;
import com.restfb.types.threads.TdMedia;
import com.restfb.types.threads.TdMediaContainer;
import com.restfb.types.threads.TdProfile;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.Network;
import dev.lisle.emulator.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** RestFB, a client that nobody here wrote, unmodified but for the addresses that it is made to be told. */
class RestFbTest {
    private static final String REDIRECT = "https://shop.example/callback";

    private final SSLSocketFactory usual = HttpsURLConnection.getDefaultSSLSocketFactory();

    @TempDir
    private Path certificates;

    private Emulator emulator;

    @BeforeEach
    void start() {
        emulator = Emulator.start(EmulatorSettings.defaults().withVariants(Variant.PAGING_URLS));
    }

    @AfterEach
    void stop() {
        HttpsURLConnection.setDefaultSSLSocketFactory(usual);
        emulator.close();
    }

    @Test
    void logsInAndKeepsItsTokenAlive() throws Exception {
        String id = emulator.app().id();
        String secret = emulator.app().secret();

        AccessToken shortLived = client(null).obtainUserAccessToken(id, secret, REDIRECT, code());
        AccessToken longLived = client(shortLived.getAccessToken()).obtainExtendedAccessToken(id, secret);
        emulator.clock().advance(Duration.ofDays(2));
        AccessToken refreshed = client(longLived.getAccessToken()).obtainRefreshedExtendedAccessToken();

        TdProfile ada = client(refreshed.getAccessToken())
                .fetchObject("me", TdProfile.class, Parameter.with("fields", "id,username,threads_biography"));
        assertThat(ada.getId()).isEqualTo(emulator.account("ada").id());
        assertThat(refreshed.getAccessToken()).isNotEqualTo(longLived.getAccessToken());
    }

    @Test
    void publishesAndReadsWhatItPublished() {
        DefaultThreadsClient client = client(emulator.account("ada").token());
        JsonObject created = client.publish(
                "me/threads",
                JsonObject.class,
                Parameter.with("media_type", "TEXT"),
                Parameter.with("text", "Grüße, 🧵"));
        TdMediaContainer container = client.fetchObject(
                created.getString("id", ""),
                TdMediaContainer.class,
                Parameter.with("fields", "id,status,error_message"));
        JsonObject published = client.publish(
                "me/threads_publish", JsonObject.class, Parameter.with("creation_id", container.getId()));

        TdMedia post = client.fetchObject(
                published.getString("id", ""),
                TdMedia.class,
                Parameter.with("fields", "id,text,timestamp,permalink,media_type,username,shortcode"));

        assertThat(post.getText()).isEqualTo("Grüße, 🧵");
        assertThat(post.getUsername()).isEqualTo("ada");
        assertThat(post.getPermalink()).endsWith(post.getShortcode());
        assertThat(post.getTimestamp()).isNotNull();
    }

    @Test // it makes https of the address of the next page, so the emulator speaks TLS here, and RestFB is told to
    // trust it
    void followsThePagesOfAListToTheirEnd() throws Exception {
        emulator.close();
        emulator = Emulator.start(EmulatorSettings.defaults()
                .withVariants(Variant.PAGING_URLS)
                .withNetwork(Network.LOOPBACK.withTls(certificates)));
        trust(certificates.resolve("lisle-emulator.pem"));
        emulator.preparePosts("ada", 60);
        Connection<TdMedia> pages = client(emulator.account("ada").token())
                .fetchConnection(
                        "me/threads", TdMedia.class, Parameter.with("fields", "id,text"), Parameter.with("limit", 25));

        List<String> ids = new ArrayList<>();
        pages.forEach(page -> page.forEach(post -> ids.add(post.getId())));

        assertThat(ids).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void understandsARefusal() {
        assertThatThrownBy(() -> client("no-token").fetchObject("me", TdProfile.class))
                .isInstanceOfSatisfying(
                        FacebookOAuthException.class,
                        refusal -> assertThat(refusal.getErrorCode()).isEqualTo(190));
    }

    private DefaultThreadsClient client(String token) {
        DefaultThreadsClient client = new DefaultThreadsClient(token, Version.THREADS_LATEST);
        client.setFacebookEndpointUrls(new FacebookEndpoints() {
            @Override
            public String getThreadsApiEndpoint() {
                return emulator.address().toString();
            }

            @Override
            public String getThreadsBaseEndpoint() {
                return emulator.address().toString();
            }
        });
        return client;
    }

    private static void trust(Path certificate) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (InputStream in = Files.newInputStream(certificate)) {
            trusted.setCertificateEntry(
                    "emulator", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        HttpsURLConnection.setDefaultSSLSocketFactory(context.getSocketFactory());
    }

    /** What a person does in the authorization window. */
    private String code() throws IOException, InterruptedException {
        String form = "client_id=" + emulator.app().id() + "&redirect_uri="
                + URLEncoder.encode(REDIRECT, StandardCharsets.UTF_8)
                + "&response_type=code&scope=threads_basic&account=ada&decision=allow";
        HttpRequest request = HttpRequest.newBuilder(URI.create(emulator.address() + "/oauth/authorize"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*[?&]code=([^&#]+).*", "$1");
    }
}
