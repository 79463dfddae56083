package dev.lisle.client.containers;

/**
 * How a part of a text attachment looks.
 *
 * @see <a href="https://developers.facebook.com/documentation/threads/create-posts/text-attachments">Text attachments</a>
 */
public enum TextStyle {
    BOLD,
    ITALIC,
    HIGHLIGHT,
    UNDERLINE,
    STRIKETHROUGH
}
