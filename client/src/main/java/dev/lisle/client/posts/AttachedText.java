package dev.lisle.client.posts;

import dev.lisle.client.WebAddress;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The longer text that a post carries.
 *
 * @param plaintext the text itself
 * @param linkAttachmentUrl the link shown with it
 * @param styles parts that look different; empty when there are none
 * @param unknown fields that this release does not know, by their name; empty when there are none
 * @see <a href="https://developers.facebook.com/documentation/threads/create-posts/text-attachments">Text attachments</a>
 */
public record AttachedText(
        @Nullable String plaintext,
        @Nullable WebAddress linkAttachmentUrl,
        List<AttachedStyle> styles,
        Map<String, @Nullable Object> unknown) {
    /** Copies the list. */
    public AttachedText {
        styles = List.copyOf(styles);
    }
}
