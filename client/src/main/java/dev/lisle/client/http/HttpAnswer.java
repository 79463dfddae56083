package dev.lisle.client.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A whole answer. Header names are matched without regard to case. */
public final class HttpAnswer {
    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    /** Takes over {@code body} without copying it; the caller must not change it afterwards. */
    public HttpAnswer(int status, Map<String, List<String>> headers, byte[] body) {
        this.status = status;
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.headers.putAll(headers);
        this.body = body;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The first value of a header, without regard to the case of its name. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The body as it came; shared, not to be changed. Empty when there was none. */
    public byte[] body() {
        return body;
    }

    /** Status and size; what may be private is left out. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "HTTP %d, %,d bytes", status, body.length);
    }
}
