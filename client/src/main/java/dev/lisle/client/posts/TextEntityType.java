package dev.lisle.client.posts;

/** What a part of a text is. */
public enum TextEntityType {
    SPOILER
}
