package dev.lisle.testing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer to give, or a way to give none.
 *
 * @param headers sent beside those of the connection; their text goes out as it is
 * @param body what is announced; its length goes into the header
 * @param sentBytes how many bytes of the body are sent before the connection is closed; its whole length for all of it, −1 to close
 *     without a word
 */
public record RecordedAnswer(int status, Map<String, String> headers, String body, int sentBytes) {
    /** JSON with a status. */
    public static RecordedAnswer json(int status, String body) {
        return of(status, "application/json; charset=UTF-8", body);
    }

    /** Any text with a status. */
    public static RecordedAnswer of(int status, String contentType, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return new RecordedAnswer(status, Map.of("Content-Type", contentType), body, length);
    }

    /** The request is read whole, then the connection is closed: the answer is lost. */
    public static RecordedAnswer none() {
        return new RecordedAnswer(0, Map.of(), "", -1);
    }

    /** The same with one header more. */
    public RecordedAnswer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new RecordedAnswer(status, more, body, sentBytes);
    }

    /** The same, announced whole, of which only the first {@code bytes} arrive. */
    public RecordedAnswer cutAfter(int bytes) {
        return new RecordedAnswer(status, headers, body, bytes);
    }

    /** The same, broken off after {@code characters}, although the connection says that this is all. */
    public RecordedAnswer truncatedTo(int characters) {
        return of(status, headers.getOrDefault("Content-Type", ""), body.substring(0, characters));
    }
}
