package dev.lisle.unofficial.support;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** One request as it arrived, header names in their own case. */
public record Recorded(String method, String target, Map<String, String> headers, byte[] body) {
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Method, target and body in one line. */
    public String line() {
        return (method + " " + target + " " + text()).strip();
    }

    /** The JSON of a signed body, decoded, after a check of the literal form. */
    public String signed() {
        String start = "signed_body=SIGNATURE.";
        if (!text().startsWith(start) || text().contains("+")) {
            throw new AssertionError("no signed body: " + text());
        }
        return URLDecoder.decode(text().substring(start.length()), StandardCharsets.UTF_8);
    }

    /** The headers without those that every HTTP client adds by itself. */
    public Map<String, String> chosenHeaders() {
        Map<String, String> chosen = new LinkedHashMap<>(headers);
        chosen.keySet().removeAll(java.util.Set.of("Host", "Connection", "Content-Length"));
        return chosen;
    }

    @Override
    public String toString() {
        return line();
    }
}
