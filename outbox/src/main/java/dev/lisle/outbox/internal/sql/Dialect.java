package dev.lisle.outbox.internal.sql;

import java.util.Locale;

/** Where the two databases differ: their schema files, and how they tell the time in milliseconds since 1970. */
public enum Dialect {
    /** One file. */
    SQLITE("cast(unixepoch('now', 'subsec') * 1000 as integer)"),
    /** A server. */
    POSTGRESQL("cast(extract(epoch from clock_timestamp()) * 1000 as bigint)");

    private final String now;

    Dialect(String now) {
        this.now = now;
    }

    /** The moment it is by the database's own clock, as SQL. */
    public String now() {
        return now;
    }

    /** The folder of its schema files. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
