package dev.lisle.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.time.Pause;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.publisher.PublishedChain;
import dev.lisle.publisher.PublishedPart;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.drafts.Draft;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishingTest {
    private static final Instant START = Instant.parse("2026-05-04T09:00:00Z");

    @Test
    void aChainIsPublishedRepostedRepairedAndDeleted(@TempDir Path folder) throws InterruptedException {
        try (Emulator emulator = Emulator.start(EmulatorSettings.defaults().withClockFrozenAt(START))) {
            Pause pause = duration -> emulator.clock().advance(duration);
            try (ThreadsClient client = ThreadsClient.builder(
                            AccessToken.of(emulator.account("ada").token()))
                    .settings(ClientSettings.defaults().withAddress(emulator.address()))
                    .time(emulator.clock().asClock(), pause)
                    .build()) {
                Publisher publisher = Publisher.builder()
                        .time(emulator.clock().asClock(), pause)
                        .build();
                PublishedChain chain = publisher.publish(client, Draft.of("word ".repeat(250)));
                PublishedPart repost = Publishing.repost(
                        publisher, client, chain.parts().get(0).id());
                assertThat(emulator.postsOf("ada"))
                        .extracting(EmulatedPost::id)
                        .contains(repost.id().value());
                client.posts().delete(chain.parts().get(1).id());

                PublishedChain whole = Publishing.repair(publisher, client, chain);
                assertThat(whole.parts()).hasSize(3);
                assertThat(Publishing.delete(publisher, client, whole)).hasSize(3);

                assertThat(emulator.postsOf("ada")).noneMatch(post -> "TEXT_POST".equals(post.mediaType()));
                assertThat(Publishing.run(client, folder.resolve("ledger"), Draft.of("once more"))
                                .parts())
                        .hasSize(1);
            }
        }
    }
}
