package dev.lisle.outbox.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who belongs here. Without a password that is this machine, asked for by its own name, so that a page of somebody else's
 * cannot reach in by a name that leads here. With one it is whoever knows it, whatever the name. What changes something has to come
 * from this page. Wrong passwords soon have to wait.
 */
final class Guard {
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int WRONG_IN_A_MINUTE = 10;
    private static final String BASIC = "Basic ";

    private final @Nullable PagePassword password;
    private final Clock clock;
    private final Deque<Instant> wrong = new ArrayDeque<>();

    Guard(@Nullable PagePassword password, Clock clock) {
        this.password = password;
        this.clock = clock;
    }

    /** @throws Refusal if it is somebody else */
    void check(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        String host = headers.getFirst("Host");
        if (password == null && (host == null || !OWN_NAMES.contains(name(host)))) {
            throw new Refusal(403, "This page is not called that. Open it as localhost.");
        }
        if (password != null) {
            checkPassword(password, headers.getFirst("Authorization"));
        }
        boolean changes = !exchange.getRequestMethod().equals("GET");
        if (isForeign(headers, String.valueOf(host), changes)) {
            throw new Refusal(403, "A page from elsewhere may not use this outbox.");
        }
        if (changes && !String.valueOf(headers.getFirst("Content-Type")).startsWith("application/json")) {
            throw new Refusal(415, "Send JSON, and say so in Content-Type.");
        }
    }

    private synchronized void checkPassword(PagePassword right, @Nullable String authorization) {
        Instant now = clock.instant();
        while (!wrong.isEmpty() && wrong.getFirst().isBefore(now.minus(Duration.ofMinutes(1)))) {
            wrong.removeFirst();
        }
        if (wrong.size() >= WRONG_IN_A_MINUTE) {
            throw new Refusal(429, "Too many wrong passwords. Wait a minute.");
        }
        if (authorization == null) {
            throw new Refusal(401, "This page needs its password.");
        }
        if (!right.is(given(authorization))) {
            wrong.addLast(now);
            throw new Refusal(401, "That is not the password of this page.");
        }
    }

    /** The password of {@code Basic}; the name beside it does not matter. */
    private static String given(String authorization) {
        try {
            String both = authorization.startsWith(BASIC)
                    ? new String(
                            Base64.getDecoder()
                                    .decode(authorization
                                            .substring(BASIC.length())
                                            .strip()),
                            StandardCharsets.UTF_8)
                    : "";
            return both.substring(both.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static boolean isForeign(Headers headers, String host, boolean changes) {
        String origin = headers.getFirst("Origin");
        if (origin != null) {
            return !host.equalsIgnoreCase(authority(origin));
        }
        return changes && "cross-site".equals(headers.getFirst("Sec-Fetch-Site"));
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getRawAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String name(String host) {
        return host.toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "");
    }
}
