package dev.lisle.benchmarks.outbox;

import dev.lisle.client.time.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Time that runs faster than real time, the same in every process of this machine: an hour of waiting costs minutes, and nobody has to
 * move a clock.
 *
 * @param begunAt the real moment at which it began, in milliseconds since 1970
 * @param shown what it showed then
 * @param rate how many times as fast as real time it runs
 */
record FastTime(long begunAt, long shown, int rate) {
    static final long START = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

    /** From now on. */
    static FastTime begin(int rate) {
        return new FastTime(System.currentTimeMillis(), START, rate);
    }

    /** The moment it is. */
    Instant now() {
        return Instant.ofEpochMilli(shown + (System.currentTimeMillis() - begunAt) * rate);
    }

    /** How long that takes in real time. */
    Duration real(Duration time) {
        return time.dividedBy(rate);
    }

    /** PostgreSQL's way to tell it. */
    String sql() {
        return "cast(" + shown + " + (extract(epoch from clock_timestamp()) * 1000 - " + begunAt + ") * " + rate
                + " as bigint)";
    }

    /** A wait in it. */
    Pause pause() {
        return duration -> Pause.REAL.forAtLeast(real(duration).plusMillis(1));
    }

    /** A clock that is wrong by {@code offset}. */
    Clock clock(Duration offset) {
        FastTime time = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return time.now().plus(offset);
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }
}
