package dev.lisle.client.oembed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.TestClients;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.WebAddress;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.testing.RecordedMeta;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OembedContractTest {
    private static final URI POST = URI.create("https://www.threads.com/@ada.example/post/DExampleAAA");

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
    void thePostIsAskedForWithoutTheTokenOfTheAccount() {
        meta.answer("oembed/one.json");

        Embed embed = client.oembed().get(EmbedQuery.of(POST).noWiderThan(400));

        assertThat(embed)
                .isEqualTo(new Embed(
                        "rich",
                        "1.0",
                        "<blockquote class=\"text-post-media\"></blockquote>",
                        "Threads",
                        new WebAddress("https://www.threads.com/"),
                        658,
                        Map.of()));
        assertThat(meta.onlyRequest().header("Authorization")).isEmpty();
        assertThat(meta.onlyCall())
                .isEqualTo("GET /v1.0/oembed url=https://www.threads.com/@ada.example/post/DExampleAAA maxwidth=400");
    }

    @Test
    void aTokenOfTheAppGoesAlongIfGiven() {
        meta.answer("oembed/one.json");

        client.oembed().get(EmbedQuery.of(POST).with(AccessToken.of("TH|123|exampletoken")));

        assertThat(meta.onlyCall()).endsWith(" access_token=TH|123|exampletoken");
    }
}
