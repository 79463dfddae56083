package dev.lisle.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdkHttpTransportTest extends HttpTransportContract {
    private static final String RETRY_FLAG = "jdk.httpclient.enableAllMethodRetry";

    private final List<JdkHttpTransport> opened = new ArrayList<>();

    @Override
    HttpTransport transport() {
        JdkHttpTransport transport = JdkHttpTransport.create();
        opened.add(transport);
        return transport;
    }

    @Override
    HttpTransport transport(SSLContext tls) {
        return JdkHttpTransport.over(HttpClient.newBuilder().sslContext(tls).build());
    }

    @AfterEach
    void closeTransports() {
        opened.forEach(JdkHttpTransport::close);
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpClient.Redirect.class,
            names = {"ALWAYS", "NORMAL"})
    void aClientThatFollowsRedirectsIsRefusedWithTheRemedy(HttpClient.Redirect policy) {
        HttpClient following = HttpClient.newBuilder().followRedirects(policy).build();

        assertThatThrownBy(() -> JdkHttpTransport.over(following))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("followRedirects(Redirect.NEVER)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "true", "TRUE"})
    void theFlagThatMakesTheJdkRepeatPostsIsRefused(String value) {
        withRetryFlag(
                value,
                () -> assertThatThrownBy(JdkHttpTransport::create)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining(RETRY_FLAG));
    }

    @Test
    void theFlagSetToFalseIsNoHarm() {
        withRetryFlag(
                "false",
                () -> assertThatCode(() -> JdkHttpTransport.create().close()).doesNotThrowAnyException());
    }

    @Test
    void aClientThatWasHandedInStaysOpen() {
        HttpClient theirs = HttpClient.newHttpClient();

        JdkHttpTransport.over(theirs).close();

        assertThat(theirs.followRedirects()).isEqualTo(HttpClient.Redirect.NEVER);
        assertThatCode(() -> JdkHttpTransport.over(theirs)).doesNotThrowAnyException();
    }

    private static void withRetryFlag(String value, Runnable check) {
        System.setProperty(RETRY_FLAG, value);
        try {
            check.run();
        } finally {
            System.clearProperty(RETRY_FLAG);
        }
    }
}
