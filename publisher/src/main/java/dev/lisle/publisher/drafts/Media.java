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
 * @param isSpoiler whether it is hidden until somebody taps it; Meta hides all items of a carousel then
 */
public record Media(MediaSource source, @Nullable String altText, boolean isSpoiler) {
    /** @throws InvalidDraftException if the alt text is too long */
    public Media {
        int length = altText == null ? 0 : altText.codePointCount(0, altText.length());
        if (length > NewContainer.LONGEST_ALT_TEXT) {
            throw new InvalidDraftException("The alt text of " + source + " has " + length + " characters. It can have "
                    + NewContainer.LONGEST_ALT_TEXT + " at most: shorten it.");
        }
    }

    /** Not hidden. */
    public Media(MediaSource source, @Nullable String altText) {
        this(source, altText, false);
    }

    /** A file of this machine. It needs a {@link dev.lisle.publisher.hosting.MediaHost}, since Meta fetches media itself. */
    public static Media of(Path file, @Nullable String altText) {
        return new Media(new MediaSource.LocalFile(file), altText);
    }

    /**
     * Media at a public address, {@code http} or {@code https}. Its kind is told by the ending of its path, or, without a
     * known one, by what is seen there before anything is published.
     *
     * @throws InvalidDraftException if it is no address on the web
     */
    public static Media of(URI address, @Nullable String altText) {
        return new Media(MediaSource.PublicAddress.of(address), altText);
    }

    /** The content of an image or video. It needs a {@link dev.lisle.publisher.hosting.MediaHost} too. */
    public static Media of(byte[] content, @Nullable String altText) {
        return new Media(MediaSource.InlineBytes.of(content), altText);
    }

    /**
     * What a person types: an address, a data URI, an image or video in base64, or the path of a file; see
     * {@link MediaSource#parse}.
     *
     * @throws InvalidDraftException if it is none of these
     */
    public static Media parse(String text, @Nullable String altText) {
        return new Media(MediaSource.parse(text), altText);
    }

    /** The same with other words for it; null for none. */
    public Media withAltText(@Nullable String text) {
        return new Media(source, text, isSpoiler);
    }

    /** The same, hidden until somebody taps it. */
    public Media asSpoiler() {
        return new Media(source, altText, true);
    }
}
