package dev.lisle.publisher.drafts;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/** Where media come from. */
public sealed interface MediaSource {
    /**
     * A file of this machine.
     *
     * @param path read when the draft is published
     */
    record LocalFile(Path path) implements MediaSource {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /**
     * A public address, fetched by Meta and not by us.
     *
     * @param address begins with {@code http://} or {@code https://}
     */
    record PublicAddress(URI address, MediaKind kind) implements MediaSource {

        /**
         * An address whose path ends in {@code .jpg}, {@code .jpeg}, {@code .png}, {@code .mp4} or {@code .mov}.
         *
         * @throws InvalidDraftException for any other; say the kind yourself then
         */
        public static PublicAddress of(URI address) {
            if (!isWeb(address.toString()) || address.getHost() == null) {
                throw new InvalidDraftException(
                        "\"" + address + "\" is no address that Meta can fetch. Give one that begins with https://.");
            }
            String path = String.valueOf(address.getPath()).toLowerCase(Locale.ROOT);
            if (path.endsWith(".jpg") || path.endsWith(".jpeg") || path.endsWith(".png")) {
                return new PublicAddress(address, MediaKind.IMAGE);
            }
            if (path.endsWith(".mp4") || path.endsWith(".mov")) {
                return new PublicAddress(address, MediaKind.VIDEO);
            }
            throw new InvalidDraftException("It cannot be told whether \"" + address + "\" is an image or a video."
                    + " Give an address whose path ends in .jpg, .jpeg, .png, .mp4 or .mov.");
        }

        @Override
        public String toString() {
            return address.toString();
        }
    }

    /**
     * What a person types: an address if it begins with {@code http://} or {@code https://}, else the path of a file.
     *
     * @throws InvalidDraftException if it is neither
     */
    static MediaSource parse(String text) {
        try {
            return isWeb(text) ? PublicAddress.of(new URI(text)) : new LocalFile(Path.of(text));
        } catch (URISyntaxException | InvalidPathException e) {
            throw new InvalidDraftException(
                    "\"" + text + "\" is neither an address nor a path: " + e.getMessage() + ". Correct it.", e);
        }
    }

    private static boolean isWeb(String text) {
        return text.startsWith("https://") || text.startsWith("http://");
    }
}
