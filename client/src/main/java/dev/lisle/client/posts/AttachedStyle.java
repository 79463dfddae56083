package dev.lisle.client.posts;

import dev.lisle.client.OpenEnum;
import dev.lisle.client.containers.TextStyle;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of an attached text that looks different.
 *
 * @param offset where it begins, as Meta counts
 * @param length how long it is, in the same unit
 * @param styles how it looks
 * @param unknown fields that this release does not know, by their name; empty when there are none
 */
public record AttachedStyle(
        @Nullable Integer offset,
        @Nullable Integer length,
        List<OpenEnum<TextStyle>> styles,
        Map<String, @Nullable Object> unknown) {
    /** Copies the list. */
    public AttachedStyle {
        styles = List.copyOf(styles);
    }
}
