package dev.lisle.benchmarks.exactlyonce;

import dev.lisle.client.time.Pause;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The emulator's clock, followed over HTTP by a process of its own: to wait is to move it. One process at a time. */
final class FollowedClock extends Clock implements Pause {
    private static final Pattern NOW = Pattern.compile("\"now\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private volatile Instant now;

    FollowedClock(URI emulator) throws IOException, InterruptedException {
        address = emulator.resolve("/_lisle/clock");
        now = ask(HttpRequest.newBuilder(address).build());
    }

    @Override
    public void forAtLeast(Duration duration) throws InterruptedException {
        if (duration.isNegative() || duration.isZero()) {
            return;
        }
        String body = "{\"advance\":\"" + duration + "\"}";
        try {
            now = ask(HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))
                    .build());
        } catch (IOException e) {
            throw new IllegalStateException("the emulator is gone", e);
        }
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    private Instant ask(HttpRequest request) throws IOException, InterruptedException {
        String answer = http.send(request, BodyHandlers.ofString()).body();
        Matcher found = NOW.matcher(answer);
        if (!found.find()) {
            throw new IOException("no time in " + answer);
        }
        return Instant.parse(found.group(1));
    }
}
