package dev.lisle.emulator.internal.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The containers, until nobody can ask for them any more. May be shared between threads. */
final class Containers {
    /** A day after it has expired. */
    private static final Duration MEMORY = Duration.ofDays(2);

    private final ConcurrentNavigableMap<String, Container> byId = new ConcurrentSkipListMap<>();

    Optional<Container> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All, oldest first. */
    Collection<Container> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    void add(Container container) {
        byId.put(container.id(), container);
    }

    /** Lets go of those that are too old, and gives them. */
    List<Container> forget(Instant now) {
        Instant oldest = now.minus(MEMORY);
        List<Container> forgotten = new ArrayList<>();
        for (Container container : byId.values()) {
            if (!container.createdAt().isBefore(oldest)) {
                break; // the rest is younger
            }
            byId.remove(container.id());
            forgotten.add(container);
        }
        return forgotten;
    }

    void clear() {
        byId.clear();
    }
}
