package dev.lisle.client.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
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

    /** An address with parameters, in their order; a null value adds none. */
    public static URI with(String address, Map<String, ? extends @Nullable Object> parameters) {
        StringJoiner query = new StringJoiner("&");
        parameters.forEach((name, value) -> {
            if (value != null) {
                query.add(encode(name) + "=" + encode(value.toString()));
            }
        });
        return URI.create(query.length() == 0 ? address : address + "?" + query);
    }

    /** Percent-encodes everything that means something in a query, a space too. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The first value of a parameter in the query of an address, decoded; null if there is none. */
    public static @Nullable String parameter(String address, String name) {
        int start = address.indexOf('?');
        int end = address.indexOf('#', Math.max(start, 0));
        String query = start < 0 ? "" : address.substring(start + 1, end < 0 ? address.length() : end);
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0 && decoded(pair.substring(0, equals)).equals(name)) {
                return decoded(pair.substring(equals + 1));
            }
        }
        return null;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a stray percent sign: what is meant is what is there
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
