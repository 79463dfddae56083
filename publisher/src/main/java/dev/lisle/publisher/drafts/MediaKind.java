package dev.lisle.publisher.drafts;

/** What Meta makes a container of. */
public enum MediaKind {
    IMAGE,
    VIDEO
}
