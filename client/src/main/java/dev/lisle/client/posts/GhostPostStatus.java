package dev.lisle.client.posts;

/** Whether a ghost post is still shown; 24 hours after it went live it is archived. */
public enum GhostPostStatus {
    ACTIVE,
    ARCHIVED
}
