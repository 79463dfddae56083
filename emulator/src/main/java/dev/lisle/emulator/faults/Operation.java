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
    LIMITS,
    /** {@code POST /{post}/repost}. */
    REPOST,
    /** {@code GET /me/ghost_posts}. */
    LIST_GHOST_POSTS,
    /** {@code GET /me/mentions}. */
    MENTIONS,
    /** {@code GET /{post}/pending_replies}. */
    PENDING_REPLIES,
    /** {@code POST /{reply}/manage_reply}: hides a reply or shows it again. */
    MANAGE_REPLY,
    /** {@code POST /{reply}/manage_pending_reply}: approves a reply or ignores it. */
    MANAGE_PENDING_REPLY,
    /** {@code GET /keyword_search}. */
    KEYWORD_SEARCH,
    /** {@code GET /profile_lookup}. */
    PROFILE_LOOKUP,
    /** {@code GET /profile_posts}. */
    PROFILE_POSTS,
    /** {@code GET /location_search}. */
    LOCATION_SEARCH,
    /** {@code GET /{location}}. */
    GET_LOCATION,
    /** {@code GET /{post}/insights}. */
    POST_INSIGHTS,
    /** {@code GET /me/threads_insights}. */
    ACCOUNT_INSIGHTS,
    /** {@code GET /oembed}. */
    OEMBED,
    /** {@code POST /oauth/access_token}: a code becomes a short-lived token. */
    EXCHANGE_CODE,
    /** {@code GET /oauth/access_token}: a token of the app itself. */
    APP_TOKEN,
    /** {@code GET /access_token}: a short-lived token becomes a long-lived one. */
    EXCHANGE_TOKEN,
    /** {@code GET /refresh_access_token}. */
    REFRESH_TOKEN,
    /** {@code GET /debug_token}. */
    DEBUG_TOKEN
}
