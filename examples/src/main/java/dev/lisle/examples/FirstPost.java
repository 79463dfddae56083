package dev.lisle.examples;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.emulator.Account;
import dev.lisle.emulator.Emulator;
import dev.lisle.publisher.PublishedChain;
import dev.lisle.publisher.Publisher;
import dev.lisle.publisher.drafts.Draft;

/** A first post, to a Threads on this machine: no account, no token, no network. */
public final class FirstPost {
    private FirstPost() {}

    /** Publishes it and prints where it is. */
    public static void main(String[] args) throws InterruptedException {
        System.out.println(publish().parts().get(0).permalink());
    }

    static PublishedChain publish() throws InterruptedException {
        // snippet: first post
        try (Emulator emulator = Emulator.start()) {
            Account ada = emulator.account("ada");
            ThreadsClient client = ThreadsClient.builder(AccessToken.of(ada.token()))
                    .settings(ClientSettings.defaults().withAddress(emulator.address()))
                    .build();
            try (client) {
                return Publisher.builder().build().publish(client, Draft.of("Hello from the JVM."));
            }
        }
        // end
    }
}
