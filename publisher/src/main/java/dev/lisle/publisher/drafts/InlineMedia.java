package dev.lisle.publisher.drafts;

import dev.lisle.publisher.drafts.MediaSource.InlineBytes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads content out of a text: a data URI, or an image or video in base64. */
final class InlineMedia {
    private static final int SHOWN = 80;
    private static final int LEAD_IN_BYTES = 12;
    private static final int SHORTEST_BASE64 = 64;

    /** A scheme of two letters or more, since one letter is a drive. */
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://");

    private InlineMedia() {}

    /** Whether a text begins like an address, of whatever kind. */
    static boolean hasScheme(String text) {
        return SCHEME.matcher(text).lookingAt();
    }

    /**
     * The content that {@code text} holds; null if it is neither. Base64 is taken for that only if it decodes to something
     * that begins like an image or a video, so that no path is.
     */
    static @Nullable InlineBytes parse(String text) {
        if (text.regionMatches(true, 0, "data:", 0, 5)) {
            return ofDataUri(text);
        }
        if (text.length() < SHORTEST_BASE64 || !beginsLikeMedia(text)) {
            return null;
        }
        byte[] content = decoded(text);
        return content == null ? null : InlineBytes.of(content);
    }

    /** The beginning of a text for a message. */
    static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN / 2)) + "…";
    }

    private static InlineBytes ofDataUri(String uri) {
        int comma = uri.indexOf(',');
        String header = comma < 0 ? "" : uri.substring(0, comma).toLowerCase(Locale.ROOT);
        byte[] content = comma < 0
                ? null
                : header.endsWith(";base64")
                        ? decoded(unescaped(uri.substring(comma + 1)))
                        : unescaped(uri.substring(comma + 1)).getBytes(StandardCharsets.ISO_8859_1);
        if (content == null || content.length == 0) {
            throw new InvalidDraftException("\"" + shown(uri)
                    + "\" is no data URI with content. Write it as data:image/png;base64, and the content behind it.");
        }
        return InlineBytes.of(content);
    }

    /** Escapes stand for bytes, so each becomes one character; a plus is itself. */
    private static String unescaped(String data) {
        try {
            return data.indexOf('%') < 0
                    ? data
                    : URLDecoder.decode(data.replace("+", "%2B"), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            throw new InvalidDraftException(
                    "\"" + shown(data) + "\" has an escape that is none. Escape each byte as % and two digits.", e);
        }
    }

    private static byte @Nullable [] decoded(String text) {
        try {
            String packed = text.replaceAll("\\s", "").replace('-', '+').replace('_', '/');
            return Base64.getDecoder().decode(packed);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean beginsLikeMedia(String text) {
        byte[] lead = decoded(text.substring(0, LEAD_IN_BYTES / 3 * 4));
        if (lead == null || lead.length < LEAD_IN_BYTES) {
            return false;
        }
        String ascii = new String(lead, StandardCharsets.ISO_8859_1);
        return ascii.startsWith("\u00ff\u00d8\u00ff")
                || ascii.startsWith("\u0089PNG")
                || ascii.startsWith("GIF8")
                || ascii.startsWith("RIFF")
                || ascii.startsWith("ftyp", 4);
    }
}
