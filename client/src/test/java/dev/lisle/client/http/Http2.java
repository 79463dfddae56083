package dev.lisle.client.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** Servers that speak HTTP/2 over TLS with a certificate of their own, and calls of them. */
final class Http2 {
    private static final HeldCertificate CERTIFICATE = new HeldCertificate.Builder()
            .addSubjectAlternativeName("localhost")
            .addSubjectAlternativeName("127.0.0.1")
            .build();

    /** Trusts these servers. */
    static final SSLContext TRUSTING = new HandshakeCertificates.Builder()
            .addTrustedCertificate(CERTIFICATE.certificate())
            .build()
            .sslContext();

    private Http2() {}

    static MockWebServer server() throws IOException {
        MockWebServer server = new MockWebServer();
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(CERTIFICATE)
                .build()
                .sslSocketFactory());
        server.setProtocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1));
        server.start();
        return server;
    }

    /** Answers each call with its path. */
    static MockWebServer echoing() throws IOException {
        MockWebServer server = server();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse(200, Headers.of(), request.getTarget());
            }
        });
        return server;
    }

    static HttpCall post(MockWebServer server, Duration timeout) {
        return new HttpCall(
                "POST",
                server.url("/v1.0/me").uri(),
                Map.of("Authorization", "Bearer T", "Content-Type", "application/x-www-form-urlencoded"),
                "text=one",
                timeout);
    }

    static HttpCall get(MockWebServer server, String path, Duration timeout) {
        URI uri = server.url(path).uri();
        return new HttpCall("GET", uri, Map.of(), null, timeout);
    }
}
