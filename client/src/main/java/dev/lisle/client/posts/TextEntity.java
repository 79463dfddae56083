package dev.lisle.client.posts;

import dev.lisle.client.OpenEnum;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a text that is more than text, such as a spoiler.
 *
 * @param entityType what it is
 * @param offset where it begins, as Meta counts; its pages name no unit, its sample application counts as Java does
 * @param length how long it is, in the same unit
 * @param unknown fields that this release does not know, by their name; empty when there are none
 * @see <a href="https://developers.facebook.com/documentation/threads/create-posts/spoilers">Spoilers</a>
 */
public record TextEntity(
        @Nullable OpenEnum<TextEntityType> entityType,
        @Nullable Integer offset,
        @Nullable Integer length,
        Map<String, @Nullable Object> unknown) {}
