package dev.lisle.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.Emulator;
import dev.lisle.publisher.drafts.Draft;
import dev.lisle.publisher.drafts.Media;
import java.net.URI;
import org.junit.jupiter.api.Test;

class PublisherTest {
    @Test
    void aChainOfTextImageAndCarouselGoesLiveInALine() throws InterruptedException {
        try (Emulator emulator = Emulator.start();
                ThreadsClient client = ThreadsClient.builder(
                                AccessToken.of(emulator.account("ada").token()))
                        .settings(ClientSettings.defaults().withAddress(emulator.address()))
                        .build()) {
            Draft draft = Draft.of("word ".repeat(250))
                    .with(
                            Media.of(URI.create("https://media.example/1.jpg"), "one"),
                            Media.of(URI.create("https://media.example/2.mp4"), null));

            PublishedChain chain = Publisher.builder().build().publish(client, draft);

            assertThat(emulator.postsOf("ada"))
                    .extracting(EmulatedPost::id)
                    .containsExactlyElementsOf(
                            chain.parts().stream().map(p -> p.id().value()).toList());
        }
    }
}
