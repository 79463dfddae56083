package dev.lisle.client.containers;

import dev.lisle.client.internal.Require;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What holds for every image and video. */
final class MediaRules {
    private MediaRules() {}

    static void address(String name, URI address) {
        Require.that(
                ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                        && address.getHost() != null,
                "The address of the " + name + ", \"" + address
                        + "\", cannot be fetched by Meta. Give a public address that begins with https://.");
    }

    static void altText(@Nullable String altText) {
        if (altText != null) {
            int length = altText.codePointCount(0, altText.length());
            Require.that(
                    length <= NewContainer.LONGEST_ALT_TEXT,
                    "The alt text has " + length + " characters. It can have " + NewContainer.LONGEST_ALT_TEXT
                            + " at most.");
        }
    }
}
