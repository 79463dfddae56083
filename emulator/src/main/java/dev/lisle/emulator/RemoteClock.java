package dev.lisle.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
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

/**
 * The time of an emulator that runs in another process. Each question and each move sends one request to it. May be
 * shared between threads.
 *
 * <pre>{@code
 * RemoteClock clock = RemoteClock.of(URI.create(address)); // in a child process that is about to be killed
 * clock.advance(Duration.ofMinutes(5));                    // a pause that costs nothing, for everybody who follows
 * }</pre>
 */
public final class RemoteClock extends Clock {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Pattern NOW = Pattern.compile("\"now\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpClient http;
    private final URI address;
    private final ZoneId zone;

    private RemoteClock(HttpClient http, URI address, ZoneId zone) {
        this.http = http;
        this.address = address;
        this.zone = zone;
    }

    /**
     * Follows the emulator at this address; sends nothing yet.
     *
     * @param emulator its base address, as {@link Emulator#address} gives it
     */
    public static RemoteClock of(URI emulator) {
        return new RemoteClock(HttpClient.newHttpClient(), emulator.resolve("/_lisle/clock"), ZoneOffset.UTC);
    }

    /**
     * The moment it is now in the emulator.
     *
     * @throws UncheckedIOException if the emulator can't be asked
     */
    @Override
    public Instant instant() {
        return ask(HttpRequest.newBuilder(address).GET());
    }

    /**
     * Moves the emulator's time forward, for all that follow it.
     *
     * @return the moment it is now
     * @throws IllegalArgumentException if the emulator refuses, as it does for a negative time
     * @throws UncheckedIOException if the emulator can't be asked
     */
    public Instant advance(Duration by) {
        return ask(HttpRequest.newBuilder(address).POST(BodyPublishers.ofString("{\"advance\":\"" + by + "\"}")));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public RemoteClock withZone(ZoneId zone) {
        return new RemoteClock(http, address, zone);
    }

    private Instant ask(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofString());
            Matcher now = NOW.matcher(answer.body());
            if (answer.statusCode() != 200 || !now.find()) {
                throw new IllegalArgumentException("The emulator's clock refused: " + answer.body());
            }
            return Instant.parse(now.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException("The emulator's clock at " + address + " can't be asked", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking the emulator's clock", e);
        }
    }
}
