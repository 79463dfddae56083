package dev.lisle.testing;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request as it arrived.
 *
 * @param query as it was sent, encoded; empty if there was none
 * @param headers by name in lower case
 * @param body as it was sent
 */
public record RecordedCall(String method, String path, String query, Map<String, List<String>> headers, String body) {
    static RecordedCall of(String method, URI uri, Map<String, List<String>> headers, byte[] body) {
        Map<String, List<String>> byLowerCaseName = new TreeMap<>();
        headers.forEach((name, values) -> byLowerCaseName.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        return new RecordedCall(
                method, uri.getRawPath(), query, byLowerCaseName, new String(body, StandardCharsets.UTF_8));
    }

    /** The first value of a header, whatever the case of its name; empty text if there is none. */
    public String header(String name) {
        List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    /** Method, path and the decoded parameters of query and body in the order in which they came, on one line. */
    @Override
    public String toString() {
        return method + " " + path + decoded(query) + decoded(body);
    }

    private static String decoded(String parameters) {
        return parameters.isEmpty()
                ? ""
                : " " + URLDecoder.decode(parameters.replace('&', ' '), StandardCharsets.UTF_8);
    }
}
