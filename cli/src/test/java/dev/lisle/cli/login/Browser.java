package dev.lisle.cli.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** What a person does in a browser at the authorization window. */
record Browser(HttpClient client) {
    Browser() {
        this(HttpClient.newHttpClient());
    }

    /** One whose user goes on past the warning. */
    static Browser trusting() throws GeneralSecurityException {
        SSLContext any = SSLContext.getInstance("TLS");
        any.init(null, new X509ExtendedTrustManager[] {new TrustsAnybody()}, null);
        return new Browser(HttpClient.newBuilder().sslContext(any).build());
    }

    HttpResponse<String> open(URI address) throws Exception {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    void allow(URI window, String username) throws Exception {
        String back = decide(window, username, "allow");
        HttpResponse<String> page = open(URI.create(back.replace("#_", "")));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("You can close this window");
    }

    /** Where the window sends the browser. A refusal is followed as a browser would. */
    String decide(URI window, String username, String decision) throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(window)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("account=" + username + "&decision=" + decision))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String back = answer.headers().firstValue("Location").orElseThrow();
        if (decision.equals("deny") && !back.startsWith(WithLogins.ELSEWHERE)) {
            open(URI.create(back));
        }
        return back;
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
}
