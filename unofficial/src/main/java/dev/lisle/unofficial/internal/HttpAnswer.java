package dev.lisle.unofficial.internal;

import java.net.http.HttpHeaders;
import java.util.Optional;

/** One whole answer, its body as text. */
public record HttpAnswer(int status, HttpHeaders headers, String body) {
    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    boolean isRedirect() {
        return status >= 300 && status < 400;
    }

    @Override
    public String toString() {
        return "HTTP " + status + ", " + body.length() + " characters";
    }
}
