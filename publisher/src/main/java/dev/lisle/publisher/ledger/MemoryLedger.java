package dev.lisle.publisher.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A ledger that ends with the program: it guards against lost answers and several workers in one program, not against a
 * crash. Of finished chains it remembers the last hundred.
 */
public final class MemoryLedger implements Ledger {
    private static final int MOST_FINISHED = 100;

    private final Clock clock;
    private final Map<String, Chain> open = new LinkedHashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, Chain> finished = new LinkedHashMap<>();

    /** Leases are judged by {@code clock}. */
    public MemoryLedger(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Optional<String> begin(String chain, String key, String line) {
        if (find(chain) != null) {
            throw new IllegalArgumentException("The chain " + chain + " is there already. Choose another id.");
        }
        String other = keys.putIfAbsent(key, chain);
        if (other != null) {
            return Optional.of(other);
        }
        Chain begun = new Chain(key);
        begun.lines.add(line);
        open.put(chain, begun);
        return Optional.empty();
    }

    @Override
    public synchronized List<String> read(String chain) {
        Chain found = find(chain);
        return found == null ? List.of() : List.copyOf(found.lines);
    }

    @Override
    public synchronized int append(String chain, List<String> lines) {
        Chain found = find(chain);
        if (found == null) {
            throw new IllegalArgumentException("There is no chain " + chain + " here.");
        }
        found.lines.addAll(lines);
        return found.lines.size();
    }

    @Override
    public synchronized boolean commit(String chain, long fence, int count, List<String> lines) {
        Chain found = open.get(chain);
        if (found == null || !holds(found, fence) || found.lines.size() != count) {
            return false;
        }
        found.lines.addAll(lines);
        return true;
    }

    @Override
    public synchronized OptionalLong lease(String chain, Duration time) {
        Chain found = open.get(chain);
        if (found == null || clock.instant().isBefore(found.leasedUntil)) {
            return OptionalLong.empty();
        }
        found.leasedUntil = clock.instant().plus(time);
        return OptionalLong.of(++found.fence);
    }

    @Override
    public synchronized boolean renew(String chain, long fence, Duration time) {
        Chain found = open.get(chain);
        if (found == null || !holds(found, fence)) {
            return false;
        }
        found.leasedUntil = clock.instant().plus(time);
        return true;
    }

    @Override
    public synchronized void release(String chain, long fence) {
        Chain found = open.get(chain);
        if (found != null && found.fence == fence) {
            found.leasedUntil = Instant.MIN;
        }
    }

    @Override
    public synchronized boolean finish(String chain, long fence) {
        Chain found = open.get(chain);
        if (found == null || !holds(found, fence)) {
            return false;
        }
        open.remove(chain);
        keys.remove(found.key);
        finished.put(chain, found);
        if (finished.size() > MOST_FINISHED) {
            finished.remove(finished.keySet().iterator().next());
        }
        return true;
    }

    @Override
    public synchronized List<String> unfinished() {
        return List.copyOf(open.keySet());
    }

    @Override
    public synchronized void close() {
        open.values().forEach(chain -> chain.leasedUntil = Instant.MIN);
    }

    private boolean holds(Chain chain, long fence) {
        return chain.fence == fence && clock.instant().isBefore(chain.leasedUntil);
    }

    private @Nullable Chain find(String chain) {
        Chain found = open.get(chain);
        return found == null ? finished.get(chain) : found;
    }

    private static final class Chain {
        final String key;
        final List<String> lines = new ArrayList<>();
        long fence;
        Instant leasedUntil = Instant.MIN;

        Chain(String key) {
            this.key = key;
        }
    }
}
