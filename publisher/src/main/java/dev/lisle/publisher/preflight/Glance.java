package dev.lisle.publisher.preflight;

import java.net.http.HttpHeaders;
import java.util.Locale;

/** What a server answered, and how the body begins. */
final class Glance {
    private final int status;
    private final HttpHeaders headers;
    private final byte[] lead;

    Glance(int status, HttpHeaders headers, byte[] lead) {
        this.status = status;
        this.headers = headers;
        this.lead = lead;
    }

    int status() {
        return status;
    }

    /** The first bytes, or all if there are few. */
    byte[] lead() {
        return lead;
    }

    boolean isThere() {
        return status == 200 || status == 206;
    }

    /** The type without its parameters, in lower case; empty if not said. */
    String contentType() {
        return headers.firstValue("Content-Type")
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** The size of the whole; -1 if not said. */
    long sizeInBytes() {
        try {
            String whole = status == 206
                    ? headers.firstValue("Content-Range").orElse("/-1").replaceFirst(".*/", "")
                    : headers.firstValue("Content-Length").orElse("-1");
            return Long.parseLong(whole.strip());
        } catch (NumberFormatException e) {
            return -1; // "*", or nonsense
        }
    }
}
