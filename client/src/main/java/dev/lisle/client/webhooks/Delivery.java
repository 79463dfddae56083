package dev.lisle.client.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds an event. Meta repeats deliveries, so the same event may come twice.
 *
 * @param appId for which app
 * @param topic {@code moderate} or {@code interaction}
 * @param targetId what the event is about: the id of a post for replies and deletions, of the account for mentions
 * @param time when Meta sent it
 * @param subscriptionId by which subscription
 * @param hasUidField as it came
 * @see <a href="https://developers.facebook.com/documentation/threads/webhooks">Webhooks</a>
 */
public record Delivery(
        @Nullable String appId,
        @Nullable String topic,
        @Nullable String targetId,
        @Nullable Instant time,
        @Nullable String subscriptionId,
        @Nullable Boolean hasUidField) {}
