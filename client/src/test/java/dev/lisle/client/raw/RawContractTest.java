package dev.lisle.client.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lisle.client.TestClients;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.errors.RateLimitedException;
import dev.lisle.testing.RecordedAnswer;
import dev.lisle.testing.RecordedMeta;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawContractTest {
    @RegisterExtension
    final RecordedMeta meta = RecordedMeta.beside(ThreadsClient.class);

    private ThreadsClient client;

    @BeforeEach
    void open() {
        client = TestClients.of(meta);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void anyPathIsCalledWithAnyParametersAndReadAsItCame() {
        meta.answer(RecordedAnswer.json(200, "{\"id\":18051234567890123,\"list\":[true,null]}"))
                .answer(RecordedAnswer.json(200, "{\"success\":true}"))
                .answer(RecordedAnswer.json(200, "{}"));

        Map<String, Object> answer = client.raw().get("/me/brand_new", Map.of("fields", "a,b"));
        client.raw().post("/1/act", Map.of("hard", true));
        client.raw().delete("/1", Map.of());

        assertThat(answer).containsEntry("id", 18051234567890123L).containsEntry("list", Arrays.asList(true, null));
        assertThat(meta.calls())
                .isEqualTo(
                        List.of("GET /v1.0/me/brand_new fields=a,b", "POST /v1.0/1/act hard=true", "DELETE /v1.0/1"));
    }

    @Test
    void itsErrorsAreTypedLikeAllOthers() {
        meta.answer(RecordedAnswer.json(400, "{\"error\":{\"code\":613,\"error_subcode\":4279002}}"));

        assertThatThrownBy(() -> client.raw().get("/me", Map.of())).isInstanceOf(RateLimitedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "me", "//elsewhere.invalid/me", "/me?x=y", "/me/../other", "/me/", "/a b"})
    void whatIsNoPathIsRefused(String path) {
        assertThatThrownBy(() -> client.raw().get(path, Map.of())).isInstanceOf(InvalidRequestException.class);
    }
}
