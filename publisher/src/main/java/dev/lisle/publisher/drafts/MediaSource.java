package dev.lisle.publisher.drafts;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
     * @param kind what it looks like; null if that is to be seen by asking there, before anything is published. Where
     *     addresses are not asked ({@link dev.lisle.publisher.preflight.Preflight}), it has to be said
     */
    record PublicAddress(URI address, @Nullable MediaKind kind) implements MediaSource {

        /**
         * An address; its kind is known if its path ends in {@code .jpg}, {@code .jpeg}, {@code .png}, {@code .mp4} or
         * {@code .mov}.
         *
         * @throws InvalidDraftException if it is no address on the web
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
            return new PublicAddress(address, null);
        }

        @Override
        public String toString() {
            return address.toString();
        }
    }

    /**
     * The content itself. It is written to a file for the upload, and that file is removed again.
     *
     * @param base64 the content in base64, so that the value is a value
     */
    record InlineBytes(String base64) implements MediaSource {
        /** Keeps a copy of {@code content}. */
        public static InlineBytes of(byte[] content) {
            return new InlineBytes(Base64.getEncoder().encodeToString(content));
        }

        /** The content; each call a copy. */
        public byte[] content() {
            return Base64.getDecoder().decode(base64);
        }

        /** How much it is. */
        public int sizeInBytes() {
            int padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
            return base64.length() / 4 * 3 - padding;
        }

        /** Its size only: media are long, and may be private. */
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%,d bytes", sizeInBytes());
        }
    }

    /**
     * What a person types: an address if it begins with {@code http://} or {@code https://}, a data URI if it begins with
     * {@code data:}, content in base64 if that is what it holds, else the path of a file.
     *
     * @throws InvalidDraftException if it is none of these
     */
    static MediaSource parse(String text) {
        try {
            if (isWeb(text)) {
                return PublicAddress.of(new URI(text));
            }
            @Nullable InlineBytes inline = InlineMedia.parse(text);
            if (inline != null) {
                return inline;
            }
            if (InlineMedia.hasScheme(text)) {
                throw new InvalidDraftException("Meta cannot fetch \"" + InlineMedia.shown(text)
                        + "\". Give an address that begins with https://, a data URI, base64 or the path of a file.");
            }
            return new LocalFile(Path.of(text));
        } catch (URISyntaxException | InvalidPathException e) {
            throw new InvalidDraftException(
                    "\"" + InlineMedia.shown(text) + "\" is neither an address nor a path: "
                            + InlineMedia.shown(String.valueOf(e.getMessage())) + ". Correct it.",
                    e);
        }
    }

    private static boolean isWeb(String text) {
        return text.startsWith("https://") || text.startsWith("http://");
    }
}
