package dev.lisle.client.posts;

/** Whether a reply is shown; only replies have one. */
public enum HideStatus {
    NOT_HUSHED,
    UNHUSHED,
    HIDDEN,
    COVERED,
    BLOCKED,
    RESTRICTED
}
