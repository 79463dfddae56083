package dev.lisle.outbox.workers;

import dev.lisle.outbox.internal.sql.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The database's clock, told by the worker's own and what lies between the two; so all workers agree on what is due. */
final class DatabaseClock extends Clock {
    private final Database database;
    private final Clock own;
    private volatile Duration ahead = Duration.ZERO;

    DatabaseClock(Database database, Clock own) {
        this.database = database;
        this.own = own;
    }

    /** Asks the database. */
    void compare() {
        Instant before = own.instant();
        Instant there = Instant.ofEpochMilli(database.now());
        Instant middle = before.plus(Duration.between(before, own.instant()).dividedBy(2));
        ahead = Duration.between(middle, there);
    }

    @Override
    public Instant instant() {
        return own.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return own.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        DatabaseClock same = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return same.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return same.withZone(other);
            }
        };
    }
}
