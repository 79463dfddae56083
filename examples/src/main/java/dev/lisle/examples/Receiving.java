package dev.lisle.examples;

import dev.lisle.client.webhooks.WebhookEvent;
import dev.lisle.client.webhooks.WebhookReceiver;

/** What Meta sends, in whatever web framework. */
public final class Receiving {
    private Receiving() {}

    static void receive(WebhookReceiver receiver, byte[] body, String signature) {
        // snippet: webhooks
        for (WebhookEvent event : receiver.events(body, signature)) {
            if (event instanceof WebhookEvent.Replied replied) {
                System.out.println(
                        replied.reply().username() + ": " + replied.reply().text());
            }
        }
        // end
    }
}
