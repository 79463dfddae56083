package dev.lisle.publisher;

import dev.lisle.client.ClientSettings;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.http.HttpAnswer;
import dev.lisle.client.http.HttpCall;
import dev.lisle.client.http.HttpTransport;
import dev.lisle.client.http.JdkHttpTransport;
import dev.lisle.client.time.Pause;
import dev.lisle.emulator.EmulatedPost;
import dev.lisle.emulator.Emulator;
import dev.lisle.emulator.EmulatorSettings;
import dev.lisle.emulator.PublishingLimits;
import dev.lisle.publisher.preflight.Preflight;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** An emulator whose time stands still but when somebody waits, and a client to it over a line that a test can disturb. */
final class Meta implements AutoCloseable {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Emulator emulator;
    private final JdkHttpTransport real = JdkHttpTransport.create();

    Meta() {
        this(PublishingLimits.DOCUMENTED);
    }

    Meta(PublishingLimits limits) {
        emulator = Emulator.start(
                EmulatorSettings.defaults().withClockFrozenAt(START).withLimits(limits));
    }

    /** What becomes of a call; {@code line} sends it on undisturbed. */
    interface Disturbance {
        HttpAnswer send(HttpCall call, HttpTransport line) throws IOException, InterruptedException;
    }

    ThreadsClient client(Disturbance disturbance) {
        return ThreadsClient.builder(AccessToken.of(emulator.account("ada").token()))
                .settings(ClientSettings.defaults().withAddress(emulator.address()))
                .transport(call -> disturbance.send(call, real))
                .time(emulator.clock().asClock(), pause())
                .build();
    }

    /** Over a real transport to another address, at which somebody passes calls on. */
    ThreadsClient clientAt(URI address) {
        return ThreadsClient.builder(AccessToken.of(emulator.account("ada").token()))
                .settings(ClientSettings.defaults().withAddress(address))
                .transport(real)
                .time(emulator.clock().asClock(), pause())
                .build();
    }

    /** Its publishes arrive and their answers are lost, after something else has happened. */
    ThreadsClient clientThatHearsNothing(Runnable meanwhile) {
        return client((call, line) -> {
            HttpAnswer answer = line.send(call);
            if (isPublish(call)) {
                meanwhile.run();
                throw new IOException("connection reset");
            }
            return answer;
        });
    }

    ThreadsClient client() {
        return client((call, line) -> line.send(call));
    }

    Publisher.Builder publisher() {
        return Publisher.builder()
                .preflight(Preflight.off())
                .time(emulator.clock().asClock(), pause());
    }

    Emulator emulator() {
        return emulator;
    }

    Instant now() {
        return emulator.clock().instant();
    }

    List<String> texts() {
        return emulator.postsOf("ada").stream().map(EmulatedPost::text).toList();
    }

    long publishes() {
        return emulator.requests().stream()
                .filter(request -> request.path().endsWith("/threads_publish"))
                .count();
    }

    Instant started() {
        return START;
    }

    /** Meta's error, as it would come now. */
    HttpAnswer error(int status, int code, String message) {
        return answer(
                status,
                "{\"error\":{\"message\":\"" + message + "\",\"type\":\"OAuthException\",\"code\":" + code + "}}");
    }

    /** "There is no such post, or you may not see it", as it would come now. */
    HttpAnswer notThere() {
        return answer(400, "{\"error\":{\"message\":\"Unsupported get request.\",\"code\":100,\"error_subcode\":33}}");
    }

    /** A container with this status, as it would come now. */
    HttpAnswer status(String status) {
        return answer(200, "{\"id\":\"17\",\"status\":\"" + status + "\"}");
    }

    HttpAnswer answer(int status, String body) {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(now().atOffset(ZoneOffset.UTC));
        return new HttpAnswer(status, Map.of("Date", List.of(date)), body.getBytes(StandardCharsets.UTF_8));
    }

    static boolean isPublish(HttpCall call) {
        return call.uri().getPath().endsWith("/threads_publish");
    }

    static boolean isCreate(HttpCall call) {
        return call.method().equals("POST") && call.uri().getPath().endsWith("/me/threads");
    }

    @Override
    public void close() {
        real.close();
        emulator.close();
    }

    private Pause pause() {
        return duration -> {
            if (Thread.interrupted()) {
                throw new InterruptedException("while waiting");
            }
            emulator.clock().advance(duration.isNegative() ? Duration.ZERO : duration);
        };
    }
}
