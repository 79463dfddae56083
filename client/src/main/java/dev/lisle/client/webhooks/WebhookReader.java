package dev.lisle.client.webhooks;

import dev.lisle.client.internal.JsonTree;
import dev.lisle.client.internal.MetaTime;
import dev.lisle.client.internal.PostReader;
import dev.lisle.client.posts.Post;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads deliveries in the three forms that have been seen: {@code values} as an object, as a list of them, and the
 * {@code entry[].changes[]} of Meta's other platforms.
 */
final class WebhookReader {
    private WebhookReader() {}

    static List<WebhookEvent> events(byte[] body) {
        Map<String, @Nullable Object> envelope = JsonTree.read(body);
        if (envelope == null) {
            throw new WebhookException("The delivery is signed by Meta, but is no JSON object. Answer 400.");
        }
        List<WebhookEvent> events = new ArrayList<>();
        for (Object change : list(envelope.get("values"))) {
            events.add(event(delivery(envelope, envelope), map(change)));
        }
        for (Object entry : list(envelope.get("entry"))) {
            for (Object change : list(map(entry).get("changes"))) {
                events.add(event(delivery(envelope, map(entry)), map(change)));
            }
        }
        return List.copyOf(events);
    }

    private static WebhookEvent event(Delivery delivery, Map<String, @Nullable Object> change) {
        String field = text(change.get("field"));
        Map<String, @Nullable Object> value = map(change.get("value"));
        Post post = JsonTree.as(value, PostReader::read);
        if (post == null || field == null) {
            return new WebhookEvent.Other(delivery, field, value);
        }
        Map<String, @Nullable Object> root = map(value.get("root_post"));
        return switch (field) {
            case "replies" ->
                new WebhookEvent.Replied(delivery, post, text(root.get("owner_id")), text(root.get("username")));
            case "mentions" -> new WebhookEvent.Mentioned(delivery, post);
            case "publish" -> new WebhookEvent.PostPublished(delivery, post);
            case "delete" ->
                new WebhookEvent.PostDeleted(
                        delivery,
                        post.id(),
                        text(map(value.get("owner")).get("owner_id")),
                        post.username(),
                        moment(value.get("deleted_at")),
                        post.timestamp());
            default -> new WebhookEvent.Other(delivery, field, value);
        };
    }

    /** In the form of the other platforms the time and the account stand in the entry. */
    private static Delivery delivery(Map<String, @Nullable Object> envelope, Map<String, @Nullable Object> entry) {
        Object target = envelope.get("target_id");
        return new Delivery(
                text(envelope.get("app_id")),
                text(envelope.get("topic")),
                text(target == null ? entry.get("id") : target),
                moment(entry.get("time")),
                text(envelope.get("subscription_id")),
                envelope.get("has_uid_field") instanceof Boolean has ? has : null);
    }

    /** Unix seconds, or Meta's form of a moment. */
    private static @Nullable Instant moment(@Nullable Object value) {
        if (value instanceof Long seconds) {
            return Instant.ofEpochSecond(seconds);
        }
        return value instanceof String text ? MetaTime.parse(text) : null;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        return value == null ? List.of() : List.of(value);
    }

    @SuppressWarnings("unchecked") // the reader makes maps of text and nothing else
    private static Map<String, @Nullable Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> ? (Map<String, @Nullable Object>) value : Map.of();
    }
}
