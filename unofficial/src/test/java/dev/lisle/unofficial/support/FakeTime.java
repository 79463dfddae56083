package dev.lisle.unofficial.support;

import dev.lisle.unofficial.pace.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A clock that only waiting moves, and a pause that moves it. */
public final class FakeTime extends Clock implements Pause {
    public static final Instant START = Instant.parse("2023-07-16T12:00:00.250Z");

    private final List<Duration> waits = new ArrayList<>();
    private Instant now = START;

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void forAtLeast(Duration duration) {
        waits.add(duration);
        now = now.plus(duration);
    }

    /** All waits, with those of no length. */
    public synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }

    public synchronized void pass(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
