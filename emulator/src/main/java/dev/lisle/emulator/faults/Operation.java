package dev.lisle.emulator.faults;

/** What a call to the API does, as far as a fault can tell. */
public enum Operation {
    /** {@code POST /me/threads}: creates a container, and publishes it at once with {@code auto_publish_text}. */
    CREATE,
    /** {@code GET /{container}}: says how a container is. */
    STATUS,
    /** {@code POST /me/threads_publish}. */
    PUBLISH,
    /** {@code GET /{post}}. */
    GET_POST,
    /** {@code GET /me/threads}: the account's own posts. */
    LIST_POSTS,
    /** {@code GET /me/replies}: the account's own replies. */
    LIST_REPLIES,
    /** {@code GET /{post}/replies}. */
    REPLIES,
    /** {@code GET /{post}/conversation}. */
    CONVERSATION,
    /** {@code DELETE /{post}}. */
    DELETE,
    /** {@code GET /me}. */
    PROFILE,
    /** {@code GET /me/threads_publishing_limit}. */
    LIMITS
}
