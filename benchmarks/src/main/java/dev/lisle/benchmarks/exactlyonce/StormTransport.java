package dev.lisle.benchmarks.exactlyonce;

import dev.lisle.client.http.HttpAnswer;
import dev.lisle.client.http.HttpCall;
import dev.lisle.client.http.HttpTransport;
import dev.lisle.client.http.NotSentException;
import dev.lisle.emulator.EmulatorClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The way to Meta on a bad day: loses, delays, repeats and lies, by a seed. Not thread-safe: its callers take turns. */
final class StormTransport implements HttpTransport {
    private static final Duration LATEST = Duration.ofMinutes(12);
    private static final Duration LONGEST_UNKNOWN = Duration.ofSeconds(50);
    private static final Duration LONGEST_LAG = Duration.ofSeconds(25);

    private final HttpTransport real;
    private final EmulatorClock clock;
    private final SplittableRandom random;
    private final double rate;
    private final double crashes;
    private final List<Late> late = new ArrayList<>();
    private final Map<String, Old> statuses = new HashMap<>();
    private final Map<String, Instant> unknownPosts = new HashMap<>();
    private final Map<Fault, Integer> played = new EnumMap<>(Fault.class);
    private int calls;
    private int faults;

    /** A request that Meta will only act on later. */
    private record Late(Instant at, HttpCall call) {}

    /** An answer that a lagging part of Meta still gives. */
    private record Old(HttpAnswer answer, Instant until) {}

    StormTransport(HttpTransport real, EmulatorClock clock, SplittableRandom random, double rate, double crashes) {
        this.real = real;
        this.clock = clock;
        this.random = random;
        this.rate = rate;
        this.crashes = crashes;
    }

    @Override
    public HttpAnswer send(HttpCall call) throws IOException, InterruptedException {
        flush();
        calls++;
        maybeCrash();
        List<Fault> possible = possible(call);
        if (random.nextDouble() >= rate || possible.isEmpty()) {
            HttpAnswer answer = lagging(call, forward(call));
            maybeCrash();
            return answer;
        }
        Fault fault = possible.get(random.nextInt(possible.size()));
        faults++;
        played.merge(fault, 1, Integer::sum);
        HttpAnswer answer = play(fault, call);
        maybeCrash();
        return answer;
    }

    /** Who does not know a post yet learns of it within the minute. */
    private List<Fault> possible(HttpCall call) {
        List<Fault> possible = Fault.of(call);
        Instant first = unknownPosts.get(call.uri().getPath());
        return first == null || clock.instant().isBefore(first.plus(LONGEST_UNKNOWN))
                ? possible
                : possible.stream().filter(fault -> fault != Fault.NO_SUCH_POST).toList();
    }

    /** Acts on the late requests that are due now. */
    void flush() throws InterruptedException {
        List<HttpCall> due = new ArrayList<>();
        for (Iterator<Late> all = late.iterator(); all.hasNext(); ) {
            Late one = all.next();
            if (!clock.instant().isBefore(one.at())) {
                due.add(one.call());
                all.remove();
            }
        }
        for (HttpCall call : due) {
            try {
                real.send(call);
            } catch (IOException e) {
                throw new IllegalStateException("the emulator is gone", e);
            }
        }
    }

    int calls() {
        return calls;
    }

    int faults() {
        return faults;
    }

    Map<Fault, Integer> played() {
        return played;
    }

    private HttpAnswer play(Fault fault, HttpCall call) throws IOException, InterruptedException {
        return switch (fault) {
            case NOT_SENT -> throw new NotSentException("refused", new IOException("refused"));
            case LOST -> throw new IOException("connection reset");
            case APPLIED_AND_LOST -> {
                forward(call);
                throw new IOException("connection reset");
            }
            case APPLIED_LATE -> {
                late.add(new Late(clock.instant().plusMillis(random.nextLong(LATEST.toMillis())), call));
                throw new IOException("timeout");
            }
            case TROUBLE -> error(500, 2, 0, "An unexpected error has occurred.");
            case APPLIED_AND_TROUBLE -> {
                forward(call);
                yield error(500, 1, 0, "An unknown error has occurred.");
            }
            case HTML -> new HttpAnswer(502, headers(), bytes("<html><h1>Bad Gateway</h1></html>"));
            case APPLIED_AND_NO_ID -> {
                forward(call);
                yield new HttpAnswer(200, headers(), bytes("{}"));
            }
            case LIVE_BUT_NO_PERMISSION -> {
                forward(call);
                yield error(500, 10, 0, "Application does not have permission for this action");
            }
            case NOT_FOUND_YET -> error(400, 24, 4279009, "The requested resource does not exist");
            case LIMIT -> error(400, 613, 4279002, "Calls to this api have exceeded the rate limit.");
            case NO_SUCH_POST -> {
                unknownPosts.putIfAbsent(call.uri().getPath(), clock.instant());
                yield error(400, 100, 33, "Unsupported get request. Object does not exist");
            }
        };
    }

    private HttpAnswer forward(HttpCall call) throws IOException, InterruptedException {
        HttpAnswer answer = real.send(call);
        return new HttpAnswer(answer.status(), headers(), answer.body());
    }

    /** For a while a status may be an older one; it never changes twice, so one old answer is all that there is. */
    private HttpAnswer lagging(HttpCall call, HttpAnswer now) {
        String path = call.uri().getPath();
        if (!Fault.isStatus(call)) {
            return now;
        }
        Old old = statuses.get(path);
        boolean changed = old == null || !text(old.answer()).equals(text(now));
        if (old != null && changed && clock.instant().isBefore(old.until())) {
            return new HttpAnswer(200, headers(), old.answer().body());
        }
        if (changed) {
            long lag = random.nextDouble() < rate ? random.nextLong(LONGEST_LAG.toMillis()) : 0;
            statuses.put(path, new Old(now, clock.instant().plusMillis(lag)));
        }
        return now;
    }

    private static String text(HttpAnswer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** Ends the program, now and then. */
    void maybeCrash() {
        if (random.nextDouble() < crashes) {
            throw new Crash();
        }
    }

    private HttpAnswer error(int status, int code, int subcode, String message) {
        return new HttpAnswer(
                status,
                headers(),
                bytes("{\"error\":{\"message\":\"" + message + "\",\"type\":\"OAuthException\",\"code\":" + code
                        + (subcode == 0 ? "" : ",\"error_subcode\":" + subcode) + "}}"));
    }

    /** Meta's clock is the emulator's. */
    private Map<String, List<String>> headers() {
        return Map.of(
                "Date",
                List.of(DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        clock.instant().atOffset(ZoneOffset.UTC))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
