package dev.lisle.publisher.drafts;

import dev.lisle.client.containers.NewContainer;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * An image or video of a draft, with the words that stand for it where it cannot be seen. A value; whether it can be
 * published is checked before anything is sent.
 *
 * @param altText at most 1,000 characters; null for none
 */
public record Media(MediaSource source, @Nullable String altText) {
    /** @throws InvalidDraftException if the alt text is too long */
    public Media {
        int length = altText == null ? 0 : altText.codePointCount(0, altText.length());
        if (length > NewContainer.LONGEST_ALT_TEXT) {
            throw new InvalidDraftException("The alt text of " + source + " has " + length + " characters. It can have "
                    + NewContainer.LONGEST_ALT_TEXT + " at most: shorten it.");
        }
    }

    /** A file of this machine. It needs a {@link dev.lisle.publisher.hosting.MediaHost}, since Meta fetches media itself. */
    public static Media of(Path file, @Nullable String altText) {
        return new Media(new MediaSource.LocalFile(file), altText);
    }

    /**
     * Media at a public address, {@code http} or {@code https}; its kind is told by the ending of its path.
     *
     * @throws InvalidDraftException if the address or its ending is of no known kind
     */
    public static Media of(URI address, @Nullable String altText) {
        return new Media(MediaSource.PublicAddress.of(address), altText);
    }

    /**
     * What a person types: an address if it begins with {@code http://} or {@code https://}, else the path of a file.
     *
     * @throws InvalidDraftException if it is neither
     */
    public static Media parse(String text, @Nullable String altText) {
        return new Media(MediaSource.parse(text), altText);
    }
}
