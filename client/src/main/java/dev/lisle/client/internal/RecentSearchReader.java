package dev.lisle.client.internal;

import dev.lisle.client.search.RecentSearch;
import java.time.Instant;

/** Reads one recent search; its time comes in milliseconds, unlike all others. */
public final class RecentSearchReader {
    private RecentSearchReader() {}

    public static RecentSearch read(JsonReader in) {
        String query = null;
        Instant timestamp = null;
        Unknown unknown = new Unknown();
        for (String name; (name = in.nextField()) != null; ) {
            switch (name) {
                case "query" -> query = in.text();
                case "timestamp" -> {
                    Long millis = in.longInteger();
                    timestamp = millis == null ? null : Instant.ofEpochMilli(millis);
                }
                default -> unknown.keep(name, in);
            }
        }
        return new RecentSearch(query, timestamp, unknown.fields());
    }
}
