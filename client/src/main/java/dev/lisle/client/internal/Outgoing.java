package dev.lisle.client.internal;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.http.HttpCall;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request together with the token it goes out with; null for none. */
record Outgoing(ApiRequest request, @Nullable AccessToken token) {
    private static final String FORM = "application/x-www-form-urlencoded";

    String name() {
        return request.method() + " " + request.path();
    }

    /** What no message may show of it. */
    Secrets secrets() {
        List<String> secrets = new ArrayList<>(request.secrets());
        if (token != null) {
            secrets.add(token.reveal());
        }
        return Secrets.of(secrets);
    }

    HttpCall call(ClientSettings settings, Duration timeout) {
        Map<String, String> headers = new HashMap<>();
        if (token != null) {
            headers.put("Authorization", "Bearer " + token.reveal());
        }
        headers.put("Accept", "application/json");
        headers.put("User-Agent", "Lisle");
        boolean form = request.method().equals("POST");
        if (form) {
            headers.put("Content-Type", FORM);
        }
        String query = form || request.parameters().isEmpty() ? "" : "?" + request.parameters();
        return new HttpCall(
                request.method(),
                URI.create(base(settings) + request.path() + query),
                headers,
                form ? request.parameters() : null,
                timeout);
    }

    /** {@code /v1.0} goes before every path but those of the tokens, which Meta's pages show without. */
    private String base(ClientSettings settings) {
        String address = settings.address().toString();
        String slash = address.endsWith("/") ? "" : "/";
        return request.isVersioned()
                ? address + slash + settings.version()
                : address.substring(0, address.length() - (slash.isEmpty() ? 1 : 0));
    }
}
