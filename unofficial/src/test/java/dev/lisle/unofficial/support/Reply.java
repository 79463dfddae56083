package dev.lisle.unofficial.support;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the {@link Recorder} answers; {@code cut} closes the connection instead. */
public record Reply(int status, Map<String, String> headers, byte[] body, boolean cut) {
    public static Reply json(int status, String json) {
        return new Reply(
                status,
                Map.of("Content-Type", "application/json; charset=utf-8"),
                json.getBytes(StandardCharsets.UTF_8),
                false);
    }

    public static Reply sample(int status, String sample) {
        return json(status, Samples.text(sample));
    }

    public static Reply text(int status, String text) {
        return new Reply(status, Map.of("Content-Type", "text/html"), text.getBytes(StandardCharsets.UTF_8), false);
    }

    public static Reply cutConnection() {
        return new Reply(0, Map.of(), new byte[0], true);
    }

    public Reply header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body, cut);
    }
}
