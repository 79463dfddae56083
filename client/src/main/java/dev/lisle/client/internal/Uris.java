package dev.lisle.client.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Addresses as the web writes them, which is laxer than {@link URI} allows. */
public final class Uris {
    private Uris() {}

    /** The address, with characters that {@link URI} refuses percent-encoded; null if it is none even so. */
    public static @Nullable URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return parseEncoded(text);
        }
    }

    private static @Nullable URI parseEncoded(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean refused = b <= ' ' || "\"<>\\^`{|}".indexOf(b) >= 0;
            encoded.append(refused ? String.format("%%%02X", b & 0xff) : String.valueOf((char) b));
        }
        try {
            return new URI(encoded.toString());
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
