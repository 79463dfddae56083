package dev.lisle.emulator.faults;

/** A place where a new post may be seen later than elsewhere. */
public enum View {
    /** The container says {@code PUBLISHED}; until then {@code FINISHED}. */
    STATUS,
    /** {@code GET /{post}} and all below it; until then 100/33. */
    GET,
    /** {@code reply_to_id}; until then 24/4279009. */
    PARENT,
    /** {@code GET /me/threads}. */
    POST_LIST,
    /** {@code GET /me/replies}. */
    REPLY_LIST,
    /** {@code GET /{post}/replies}. */
    REPLIES,
    /** {@code GET /{post}/conversation}. */
    CONVERSATION
}
