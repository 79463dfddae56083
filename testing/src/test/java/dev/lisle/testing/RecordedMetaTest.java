package dev.lisle.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecordedMetaTest {
    @RegisterExtension
    final RecordedMeta meta = RecordedMeta.beside(RecordedMetaTest.class);

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void answersInOrderAndKeepsWhatItReceived() throws Exception {
        meta.answer(RecordedAnswer.json(200, "{}")).answer(RecordedAnswer.json(400, "{\"a\":1}"));

        HttpResponse<String> first = send("/v1.0/me?fields=id%2Cname", "text=one+two");
        HttpResponse<String> second = send("/v1.0/me", "");

        assertThat(first.body()).isEqualTo("{}");
        assertThat(second.statusCode()).isEqualTo(400);
        assertThat(meta.calls()).containsExactly("POST /v1.0/me fields=id,name text=one two", "POST /v1.0/me");
        assertThat(meta.received().get(0).header("X-KEY")).isEqualTo("value");
    }

    @Test
    void whatNobodyQueuedIsAnsweredWithAStatusThatNoTestExpects() throws Exception {
        assertThat(send("/", "").statusCode()).isEqualTo(599);
    }

    @Test
    void anAnswerCanBeCutOffAndLeftOut() {
        meta.answer(RecordedAnswer.json(200, "{\"id\":\"1\"}").cutAfter(4)).answer(RecordedAnswer.none());

        assertThatThrownBy(() -> send("/", "")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> send("/", "")).isInstanceOf(IOException.class);
        assertThat(meta.received()).hasSize(2);
    }

    private HttpResponse<String> send(String path, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(meta.address().resolve(path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("X-Key", "value")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
