package dev.lisle.emulator.internal.world;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;

/** What an account searched for lately, newest first. May be shared between threads. */
public final class SearchHistory {
    private static final int KEPT = 20;

    /**
     * One search.
     *
     * @param query the words
     * @param at when
     */
    public record Search(String query, Instant at) {}

    private final ArrayDeque<Search> searches = new ArrayDeque<>();

    SearchHistory() {}

    /** Notes a search; the same words move to the front. */
    public synchronized void add(String query, Instant at) {
        searches.removeIf(search -> search.query.equals(query));
        searches.addFirst(new Search(query, at));
        if (searches.size() > KEPT) {
            searches.removeLast();
        }
    }

    /** All that are kept. */
    public synchronized List<Search> all() {
        return List.copyOf(searches);
    }

    synchronized void restore(List<Search> all) {
        searches.clear();
        searches.addAll(all);
    }
}
