package dev.lisle.client.oembed;

import dev.lisle.client.WebAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A post as another page can show it.
 *
 * @param html markup with a script of Meta's in it
 * @param width in pixels
 * @param unknown fields that this release does not know, by their name; empty when there are none
 * @see <a href="https://developers.facebook.com/documentation/threads/tools-and-resources/embed-a-threads-post">oEmbed</a>
 */
public record Embed(
        @Nullable String type,
        @Nullable String version,
        @Nullable String html,
        @Nullable String providerName,
        @Nullable WebAddress providerUrl,
        @Nullable Integer width,
        Map<String, @Nullable Object> unknown) {}
