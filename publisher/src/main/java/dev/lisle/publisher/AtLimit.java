package dev.lisle.publisher;

/** What is done with a chain that needs more posts or replies than the account has left today. */
public enum AtLimit {
    /** Say so before anything is sent: a chain that breaks in the middle is worse. */
    REFUSE,
    /** Look again each quarter of an hour, and begin once all of it fits. */
    WAIT,
    /** Do not look. */
    IGNORE
}
