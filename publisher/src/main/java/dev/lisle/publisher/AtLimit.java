package dev.lisle.publisher;

/** What is done with a chain that needs more posts or replies than the account has left today. */
public enum AtLimit {
    /** Say so before anything is sent: a chain that breaks in the middle is worse. */
    REFUSE,
    /**
     * Look again at {@link Shortage#fitsAt}, and each hour if it may fit earlier; begin once all of it fits. To delete, which
     * Meta keeps no list of: look again each quarter of an hour.
     */
    WAIT,
    /** Do not look. */
    IGNORE
}
