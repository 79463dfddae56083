package dev.lisle.client;

import dev.lisle.client.time.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A clock that moves only when somebody waits for it, and that remembers the waits. */
public final class VirtualTime extends Clock implements Pause {
    public static final Instant START = Instant.parse("2026-05-04T10:00:00Z");

    private final List<Duration> waits = new ArrayList<>();
    private Instant now = START;

    public List<Duration> waits() {
        return List.copyOf(waits);
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public void forAtLeast(Duration duration) {
        waits.add(duration);
        advance(duration);
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
        throw new UnsupportedOperationException("only UTC");
    }
}
