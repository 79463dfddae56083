package dev.lisle.client.webhooks;

import dev.lisle.client.posts.Post;
import dev.lisle.client.posts.PostId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened. More kinds may come, so a switch over them needs a default.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/webhooks">Webhooks</a>
 */
public sealed interface WebhookEvent {
    /** What surrounds it. */
    Delivery delivery();

    /**
     * Somebody replied below a post of the account.
     *
     * @param rootOwnerId whose post the conversation began with
     * @param rootUsername the same, by name
     */
    record Replied(
            Delivery delivery,
            Post reply,
            @Nullable String rootOwnerId,
            @Nullable String rootUsername) implements WebhookEvent {}

    /** Somebody mentioned the account. */
    record Mentioned(Delivery delivery, Post post) implements WebhookEvent {}

    /** The account published a post or reply. */
    record PostPublished(Delivery delivery, Post post) implements WebhookEvent {}

    /**
     * A post of the account was deleted.
     *
     * @param publishedAt when it had been published
     */
    record PostDeleted(
            Delivery delivery,
            PostId post,
            @Nullable String ownerId,
            @Nullable String username,
            @Nullable Instant deletedAt,
            @Nullable Instant publishedAt)
            implements WebhookEvent {}

    /**
     * Something that this release does not know, or that lacks its id.
     *
     * @param field its kind
     * @param value as it came: maps, lists, texts, {@code Long}, {@code BigDecimal}, {@code Boolean} and null
     */
    record Other(Delivery delivery, @Nullable String field, Map<String, @Nullable Object> value)
            implements WebhookEvent {}
}
