package dev.lisle.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.emulator.Account;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.junit.ThreadsEmulator;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.drafts.Draft;
import java.net.URI;
import org.junit.jupiter.api.Test;

// snippet: emulator in JUnit
@ThreadsEmulator
class ShopTest {
    @Test
    void anOfferIsPublished(Emulator emulator, Account ada, URI base) throws InterruptedException {
        new Shop(base, ada.token()).announce("Red yarn, half price");

        assertThat(emulator.postsOf("ada")).extracting(EmulatedPost::text).containsExactly("Red yarn, half price");
    }
}
// end

/** What is tested: any code of yours that is told an address and a token. */
record Shop(URI threads, String token) {
    void announce(String offer) throws InterruptedException {
        ThreadsClient client = ThreadsClient.builder(AccessToken.of(token))
                .settings(ClientSettings.defaults().withAddress(threads))
                .build();
        try (client) {
            Publisher.builder().build().publish(client, Draft.of(offer));
        }
    }
}
