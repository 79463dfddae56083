package dev.lisle.emulator.internal.posts;

import java.util.HashSet;
import java.util.Set;

/**
 * Where posts are read, and which of their fields are not offered there. What may be asked for and is not offered is left
 * out of the answer.
 *
 * @see <a href="https://developers.facebook.com/docs/threads/reference/media-retrieval">Media retrieval</a>
 */
public enum Edge {
    /** {@code GET /{post}}. */
    POST("reply_approval_status"),
    /** {@code GET /me/threads}. */
    OWN_POSTS("reply_approval_status", "is_reply", "root_post", "replied_to", "is_reply_owned_by_me", "hide_status"),
    /** {@code GET /me/ghost_posts}. */
    GHOST_POSTS(OWN_POSTS, "location_id", "location", "allowlisted_country_codes"),
    /** {@code GET /profile_posts}. */
    PROFILE_POSTS(OWN_POSTS, "owner", "location", "allowlisted_country_codes"),
    /** {@code GET /{post}/pending_replies}. */
    PENDING_REPLIES(
            "owner",
            "is_spoiler_media",
            "text_entities",
            "text_attachment",
            "location",
            "allowlisted_country_codes",
            "ghost_post_status",
            "ghost_post_expiration_timestamp"),
    /** {@code GET /{post}/replies}, {@code GET /{post}/conversation} and {@code GET /me/replies}. */
    REPLIES(PENDING_REPLIES, "reply_approval_status"),
    /** {@code GET /me/mentions}. */
    MENTIONS(
            "reply_approval_status",
            "owner",
            "is_reply_owned_by_me",
            "hide_status",
            "location",
            "allowlisted_country_codes"),
    /** {@code GET /keyword_search}. */
    SEARCH(MENTIONS);

    @SuppressWarnings("ImmutableEnumChecker") // always a copy that nobody can change
    private final Set<String> withheld;

    Edge(String... withheld) {
        this.withheld = Set.of(withheld);
    }

    Edge(Edge like, String... more) {
        Set<String> all = new HashSet<>(like.withheld);
        all.addAll(Set.of(more));
        this.withheld = Set.copyOf(all);
    }

    Set<String> withheld() {
        return withheld;
    }
}
