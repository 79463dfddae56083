package dev.lisle.unofficial.internal;

import dev.lisle.unofficial.json.Json;
import java.nio.charset.StandardCharsets;

/** How texts are written into bodies and addresses. */
public final class Encoding {
    /** The word stands there as it is: nothing is signed. */
    private static final String SIGNED_BODY = "signed_body=SIGNATURE.";

    private static final String UNRESERVED = "-_.~!*'()";

    private Encoding() {}

    /** Percent-encodes all but letters, digits and {@code - _ . ~ ! * ' ( )}, as encodeURIComponent does. */
    public static String component(String text) {
        StringBuilder out = new StringBuilder(text.length() * 2);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if ((c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || UNRESERVED.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%').append(hex(c >> 4)).append(hex(c & 15));
            }
        }
        return out.toString();
    }

    /** The form that an HTML form has: as {@link #component}, but a plus for a space and fewer characters left as is. */
    public static String form(String text) {
        return component(text)
                .replace("%20", "+")
                .replace("!", "%21")
                .replace("*", "%2A")
                .replace("'", "%27")
                .replace("(", "%28")
                .replace(")", "%29");
    }

    /** The body of a write that carries JSON. */
    public static String signed(Json json) {
        return SIGNED_BODY + component(json.spaced());
    }

    private static char hex(int digit) {
        return Character.toUpperCase(Character.forDigit(digit, 16));
    }
}
